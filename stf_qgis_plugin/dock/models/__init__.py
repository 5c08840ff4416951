"""The page Models: installed weights of networks."""

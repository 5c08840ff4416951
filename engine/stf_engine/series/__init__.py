"""Many dates in one go: which pairs serve which date, a resumable series, leave-one-out."""

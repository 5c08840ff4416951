<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
 <context>
  <name>STFusion</name>
  <message>
   <source>%1 (recommended here)</source>
   <translation>%1 (recommandé ici)</translation>
  </message>
  <message>
   <source>%1 (recommended)</source>
   <translation>%1 (recommandé)</translation>
  </message>
  <message>
   <source>%1 against %2</source>
   <translation>%1 face à %2</translation>
  </message>
  <message>
   <source>%1 are kept for the next try.</source>
   <translation>%1 sont conservés pour le prochain essai.</translation>
  </message>
  <message>
   <source>%1 are missing in this folder.</source>
   <translation>%1 manquent dans ce dossier.</translation>
  </message>
  <message>
   <source>%1 at %2</source>
   <translation>%1 le %2</translation>
  </message>
  <message>
   <source>%1 automatic</source>
   <translation>%1 automatique</translation>
  </message>
  <message>
   <source>%1 band</source>
   <translation>%1 bande</translation>
  </message>
  <message>
   <source>%1 band, name not stated</source>
   <translation>%1 bande, nom non indiqué</translation>
  </message>
  <message>
   <source>%1 bands</source>
   <translation>%1 bandes</translation>
  </message>
  <message>
   <source>%1 bands, names not stated</source>
   <translation>%1 bandes, noms non indiqués</translation>
  </message>
  <message>
   <source>%1 bands, your images have %2</source>
   <translation>%1 bandes, vos images en ont %2</translation>
  </message>
  <message>
   <source>%1 cannot be used.</source>
   <translation>%1 est inutilisable.</translation>
  </message>
  <message>
   <source>%1 cannot be written.</source>
   <translation>%1 ne peut pas être écrit.</translation>
  </message>
  <message>
   <source>%1 cloud</source>
   <translation>%1 de nuages</translation>
  </message>
  <message>
   <source>%1 coarse pixels, %2 % left out</source>
   <translation>%1 pixels grossiers, %2 % exclus</translation>
  </message>
  <message>
   <source>%1 core</source>
   <translation>%1 cœur</translation>
  </message>
  <message>
   <source>%1 cores</source>
   <translation>%1 cœurs</translation>
  </message>
  <message>
   <source>%1 date</source>
   <translation>%1 date</translation>
  </message>
  <message>
   <source>%1 date, %2</source>
   <translation>%1 date, %2</translation>
  </message>
  <message>
   <source>%1 dates</source>
   <translation>%1 dates</translation>
  </message>
  <message>
   <source>%1 dates, %2 to %3</source>
   <translation>%1 dates, du %2 au %3</translation>
  </message>
  <message>
   <source>%1 does not work</source>
   <translation>%1 ne fonctionne pas</translation>
  </message>
  <message>
   <source>%1 error</source>
   <translation>%1 erreur</translation>
  </message>
  <message>
   <source>%1 errors</source>
   <translation>%1 erreurs</translation>
  </message>
  <message>
   <source>%1 file is no image that can be read.</source>
   <translation>%1 fichier n’est pas une image lisible.</translation>
  </message>
  <message>
   <source>%1 files are no images that can be read.</source>
   <translation>%1 fichiers ne sont pas des images lisibles.</translation>
  </message>
  <message>
   <source>%1 fine, %2 coarse</source>
   <translation>%1 fines, %2 grossières</translation>
  </message>
  <message>
   <source>%1 h %2 min left</source>
   <translation>encore %1 h %2 min</translation>
  </message>
  <message>
   <source>%1 has another checksum than the one fixed in this version of STFusion. A network that changes downloads does that, too.</source>
   <translation>%1 a une autre somme de contrôle que celle fixée dans cette version de STFusion. Un réseau qui modifie les téléchargements en est aussi capable.</translation>
  </message>
  <message>
   <source>%1 has another checksum than the one fixed in this version of STFusion. Copy it again.</source>
   <translation>%1 a une autre somme de contrôle que celle fixée dans cette version de STFusion. Copiez-le de nouveau.</translation>
  </message>
  <message>
   <source>%1 has no date; the file name holds none. Without a date no pair can be made.</source>
   <translation>%1 n’a pas de date ; le nom du fichier n’en contient pas. Sans date, aucune paire n’est possible.</translation>
  </message>
  <message>
   <source>%1 has pixels of %2, the prediction of %3. Compare it as a coarse image.</source>
   <translation>%1 a des pixels de %2, la prédiction de %3. Comparez-la comme image grossière.</translation>
  </message>
  <message>
   <source>%1 ignored</source>
   <translation>%1 ignorés</translation>
  </message>
  <message>
   <source>%1 image added to the group “%2”. Time to fuse: %3.</source>
   <translation>%1 image ajoutée au groupe « %2 ». Durée de la fusion : %3.</translation>
  </message>
  <message>
   <source>%1 image has other units and is left out.</source>
   <translation>%1 image a d’autres unités et est laissée de côté.</translation>
  </message>
  <message>
   <source>%1 image predicted, %2 of pixels without data.</source>
   <translation>%1 image prédite, %2 des pixels sans données.</translation>
  </message>
  <message>
   <source>%1 images added to the group “%2”. Time to fuse: %3.</source>
   <translation>%1 images ajoutées au groupe « %2 ». Durée de la fusion : %3.</translation>
  </message>
  <message>
   <source>%1 images have other units and are left out.</source>
   <translation>%1 images ont d’autres unités et sont laissées de côté.</translation>
  </message>
  <message>
   <source>%1 images predicted, %2 of pixels without data.</source>
   <translation>%1 images prédites, %2 des pixels sans données.</translation>
  </message>
  <message>
   <source>%1 input file is gone.</source>
   <translation>%1 fichier d’entrée a disparu.</translation>
  </message>
  <message>
   <source>%1 input files are gone.</source>
   <translation>%1 fichiers d’entrée ont disparu.</translation>
  </message>
  <message>
   <source>%1 is a recipe of another kind (%2); only fusions, enhancements and comparisons can be opened here.</source>
   <translation>%1 est une recette d’un autre genre (%2) ; seules des fusions, des améliorations et des comparaisons s’ouvrent ici.</translation>
  </message>
  <message>
   <source>%1 is installed. The file you imported stays.</source>
   <translation>%1 est installé. Le fichier importé reste en place.</translation>
  </message>
  <message>
   <source>%1 is no image that can be read.</source>
   <translation>%1 n’est pas une image lisible.</translation>
  </message>
  <message>
   <source>%1 is no recipe of this version of STFusion.</source>
   <translation>%1 n’est pas une recette de cette version de STFusion.</translation>
  </message>
  <message>
   <source>%1 is no recipe: it cannot be read as JSON.</source>
   <translation>%1 n’est pas une recette : illisible comme JSON.</translation>
  </message>
  <message>
   <source>%1 is not a weights file: those end in .safetensors, .ckpt or .pth.</source>
   <translation>%1 n’est pas un fichier de poids : ceux-ci se terminent par .safetensors, .ckpt ou .pth.</translation>
  </message>
  <message>
   <source>%1 is not sharper than the revisits: its pixel is %2, theirs %3.</source>
   <translation>%1 n’est pas plus nette que les passages : son pixel mesure %2, le leur %3.</translation>
  </message>
  <message>
   <source>%1 left out · %2</source>
   <translation>%1 exclus · %2</translation>
  </message>
  <message>
   <source>%1 min %2 s left</source>
   <translation>encore %1 min %2 s</translation>
  </message>
  <message>
   <source>%1 needs a pan image: it takes the detail from there.</source>
   <translation>%1 a besoin d’une image pan : elle y prend le détail.</translation>
  </message>
  <message>
   <source>%1 needs another pair: %2.</source>
   <translation>%1 a besoin d’une autre paire : %2.</translation>
  </message>
  <message>
   <source>%1 network</source>
   <translation>%1 réseau</translation>
  </message>
  <message>
   <source>%1 networks</source>
   <translation>%1 réseaux</translation>
  </message>
  <message>
   <source>%1 note</source>
   <translation>%1 remarque</translation>
  </message>
  <message>
   <source>%1 notes</source>
   <translation>%1 remarques</translation>
  </message>
  <message>
   <source>%1 of %2</source>
   <translation>%1 sur %2</translation>
  </message>
  <message>
   <source>%1 of %2 GB free</source>
   <translation>%1 sur %2 Go libres</translation>
  </message>
  <message>
   <source>%1 of %2 bands</source>
   <translation>%1 sur %2 bandes</translation>
  </message>
  <message>
   <source>%1 of an earlier try</source>
   <translation>%1 d’un essai précédent</translation>
  </message>
  <message>
   <source>%1 of pixels without data</source>
   <translation>%1 des pixels sans données</translation>
  </message>
  <message>
   <source>%1 option differs from automatic</source>
   <translation>%1 option diffère de l’automatique</translation>
  </message>
  <message>
   <source>%1 options differ from automatic</source>
   <translation>%1 options diffèrent de l’automatique</translation>
  </message>
  <message>
   <source>%1 part of the checkpoint was not known and was left out.</source>
   <translation>%1 partie du point de contrôle était inconnue et a été omise.</translation>
  </message>
  <message>
   <source>%1 parts of the checkpoint were not known and were left out.</source>
   <translation>%1 parties du point de contrôle étaient inconnues et ont été omises.</translation>
  </message>
  <message>
   <source>%1 pictures saved in %2.</source>
   <translation>%1 images enregistrées dans %2.</translation>
  </message>
  <message>
   <source>%1 pixels of this area</source>
   <translation>%1 pixels de cette zone</translation>
  </message>
  <message>
   <source>%1 pixels, %2 % left out</source>
   <translation>%1 pixels, %2 % exclus</translation>
  </message>
  <message>
   <source>%1 revisit</source>
   <translation>%1 passage</translation>
  </message>
  <message>
   <source>%1 revisit, 1 pan</source>
   <translation>%1 passage, 1 pan</translation>
  </message>
  <message>
   <source>%1 revisits</source>
   <translation>%1 passages</translation>
  </message>
  <message>
   <source>%1 revisits, 1 pan</source>
   <translation>%1 passages, 1 pan</translation>
  </message>
  <message>
   <source>%1 s left</source>
   <translation>encore %1 s</translation>
  </message>
  <message>
   <source>%1 to %2</source>
   <translation>%1 à %2</translation>
  </message>
  <message>
   <source>%1 to %2, other for each band</source>
   <translation>%1 à %2, différent selon la bande</translation>
  </message>
  <message>
   <source>%1 uses no pan image, so %2 changes nothing.</source>
   <translation>%1 n’utilise pas d’image pan, donc %2 ne change rien.</translation>
  </message>
  <message>
   <source>%1 warning</source>
   <translation>%1 avertissement</translation>
  </message>
  <message>
   <source>%1 warnings</source>
   <translation>%1 avertissements</translation>
  </message>
  <message>
   <source>%1 with %2</source>
   <translation>%1 avec %2</translation>
  </message>
  <message>
   <source>%1 · %2 (correlation %3)</source>
   <translation>%1 · %2 (corrélation %3)</translation>
  </message>
  <message>
   <source>%1 · error</source>
   <translation>%1 · erreur</translation>
  </message>
  <message>
   <source>%1 · left out</source>
   <translation>%1 · exclu</translation>
  </message>
  <message>
   <source>%1 · reference</source>
   <translation>%1 · référence</translation>
  </message>
  <message>
   <source>%1 · shift %2, %3 px</source>
   <translation>%1 · décalage %2, %3 px</translation>
  </message>
  <message>
   <source>%1 × %2 pixels</source>
   <translation>%1 × %2 pixels</translation>
  </message>
  <message>
   <source>%1, checked today</source>
   <translation>%1, vérifié aujourd’hui</translation>
  </message>
  <message>
   <source>%1, here since %2</source>
   <translation>%1, ici depuis %2</translation>
  </message>
  <message>
   <source>%1, needs you</source>
   <translation>%1, requiert votre attention</translation>
  </message>
  <message>
   <source>%1, took %2</source>
   <translation>%1, durée %2</translation>
  </message>
  <message>
   <source>%1, unsure</source>
   <translation>%1, incertain</translation>
  </message>
  <message>
   <source>%1, versions and checksums fixed</source>
   <translation>%1, versions et sommes de contrôle fixées</translation>
  </message>
  <message>
   <source>%1. A tick uses a revisit, without one it is left out.</source>
   <translation>%1. Une coche utilise le passage, sans elle il est écarté.</translation>
  </message>
  <message>
   <source>%1. Click to change.</source>
   <translation>%1. Cliquez pour changer.</translation>
  </message>
  <message>
   <source>%1: %2 cloud, shift of %3 rows and %4 columns.</source>
   <translation>%1 : %2 de nuages, décalage de %3 lignes et %4 colonnes.</translation>
  </message>
  <message>
   <source>%1: left out, %2.</source>
   <translation>%1 : écarté, %2.</translation>
  </message>
  <message>
   <source>%1: reference, %2 cloud.</source>
   <translation>%1 : référence, %2 de nuages.</translation>
  </message>
  <message>
   <source>%1° E</source>
   <translation>%1° E</translation>
  </message>
  <message>
   <source>%1° N</source>
   <translation>%1° N</translation>
  </message>
  <message>
   <source>%1° S</source>
   <translation>%1° S</translation>
  </message>
  <message>
   <source>%1° W</source>
   <translation>%1° O</translation>
  </message>
  <message>
   <source>0 draws noise for the start only, 1 as much in each step as ddpm does (ddim).</source>
   <translation>0 tire du bruit au début seulement, 1 autant à chaque pas que ddpm (ddim).</translation>
  </message>
  <message>
   <source>0 is bad</source>
   <translation>0 est mauvais</translation>
  </message>
  <message>
   <source>0 is good</source>
   <translation>0 est bon</translation>
  </message>
  <message>
   <source>0 to 1, as reflectance</source>
   <translation>0 à 1, en réflectance</translation>
  </message>
  <message>
   <source>0, sure</source>
   <translation>0, sûr</translation>
  </message>
  <message>
   <source>1 when networks can run, else 0</source>
   <translation>1 si les réseaux peuvent fonctionner, sinon 0</translation>
  </message>
  <message>
   <source>1, 3, 4 or 6.</source>
   <translation>1, 3, 4 ou 6.</translation>
  </message>
  <message>
   <source>12 of 12</source>
   <translation>12 of 12</translation>
  </message>
  <message>
   <source>&lt;ol&gt;&lt;li&gt;Add images: a fine and a coarse one of the same date, and a coarse one of the date you want.&lt;/li&gt;&lt;li&gt;Look at the dates; double-click one to correct it.&lt;/li&gt;&lt;li&gt;Tick the dates to predict.&lt;/li&gt;&lt;li&gt;Press Check; each finding has a button that mends it.&lt;/li&gt;&lt;li&gt;Press Fuse; the result becomes a dated layer with the style of the fine image.&lt;/li&gt;&lt;/ol&gt;</source>
   <translation>&lt;ol&gt;&lt;li&gt;Ajoutez des images : une fine et une grossière de la même date, et une grossière de la date voulue.&lt;/li&gt;&lt;li&gt;Regardez les dates ; un double-clic en corrige une.&lt;/li&gt;&lt;li&gt;Cochez les dates à prédire.&lt;/li&gt;&lt;li&gt;Appuyez sur Vérifier ; chaque constat a un bouton qui y remédie.&lt;/li&gt;&lt;li&gt;Appuyez sur Fusionner ; le résultat devient une couche datée au style de l’image fine.&lt;/li&gt;&lt;/ol&gt;</translation>
  </message>
  <message>
   <source>A GeoTIFF that web maps read in parts.</source>
   <translation>Un GeoTIFF que les cartes web lisent par morceaux.</translation>
  </message>
  <message>
   <source>A checkpoint does not say what it was trained on. Write what you know: it stands on the card, and tells later which images fit. What you leave empty stays unknown.</source>
   <translation>Un point de contrôle ne dit pas sur quoi il a été entraîné. Écrivez ce que vous savez : cela figure sur la fiche et dira quelles images conviennent. Ce qui reste vide reste inconnu.</translation>
  </message>
  <message>
   <source>A checkpoint is converted with PyTorch, which the engine's Python does not have. A .safetensors file needs none.</source>
   <translation>Un point de contrôle est converti avec PyTorch, que le Python du moteur n’a pas. Un fichier .safetensors n’en a pas besoin.</translation>
  </message>
  <message>
   <source>A conda or venv Python 3.10 or newer with PyTorch and GDAL.</source>
   <translation>Un Python 3.10 ou plus récent, de conda ou venv, avec PyTorch et GDAL.</translation>
  </message>
  <message>
   <source>A downloaded file is not what was expected; it was deleted.</source>
   <translation>Un fichier téléchargé n’est pas celui attendu ; il a été supprimé.</translation>
  </message>
  <message>
   <source>A file of the offline folder is not what was expected; it was not used.</source>
   <translation>Un fichier du dossier hors ligne n’est pas celui attendu ; il n’a pas été utilisé.</translation>
  </message>
  <message>
   <source>A fine image tells most. A coarse one tells whether the averages agree. Leaving a date out predicts a known image from the others.</source>
   <translation>Une image fine en dit le plus. Une image grossière dit si les moyennes concordent. Exclure une date prédit une image connue à partir des autres.</translation>
  </message>
  <message>
   <source>A mask or quality raster of an image, and which of its numbers mean cloud or no data.</source>
   <translation>Un raster de masque ou de qualité d’une image, et lesquels de ses nombres signifient nuage ou absence de données.</translation>
  </message>
  <message>
   <source>A network needs weights that were trained on images like yours.
Import a weights file or a published checkpoint on the page Models, or let it write the commands that train a network on your own images.</source>
   <translation>Un réseau a besoin de poids entraînés sur des images comme les vôtres.
Importez un fichier de poids ou un point de contrôle publié à la page Modèles, ou faites-y écrire les commandes qui entraînent un réseau sur vos propres images.</translation>
  </message>
  <message>
   <source>A pair is a fine and a coarse image of one date.</source>
   <translation>Une paire est une image fine et une image grossière d’une même date.</translation>
  </message>
  <message>
   <source>A private folder, apart from QGIS. One click removes it.</source>
   <translation>Un dossier privé, séparé de QGIS. Un clic le supprime.</translation>
  </message>
  <message>
   <source>A private folder, apart from QGIS: about %1 (processor) or %2 (NVIDIA GPU). One click removes it.</source>
   <translation>Un dossier privé, séparé de QGIS : environ %1 (processeur) ou %2 (GPU NVIDIA). Un clic le supprime.</translation>
  </message>
  <message>
   <source>A private folder, apart from QGIS: about %1. One click removes it.</source>
   <translation>Un dossier privé, séparé de QGIS : environ %1. Un clic le supprime.</translation>
  </message>
  <message>
   <source>A real image of the same date; it is taken for the truth.</source>
   <translation>Une image réelle de la même date ; elle est prise pour la vérité.</translation>
  </message>
  <message>
   <source>A revisit of which less is valid is left out.</source>
   <translation>Une revisite dont une part moindre est valide est écartée.</translation>
  </message>
  <message>
   <source>A revisit that differs from the reference by this much loses weight; auto: 0.01 of reflectance, else 0.15 of the standard deviation.</source>
   <translation>Un passage qui diffère autant de la référence perd du poids ; auto : 0,01 de réflectance, sinon 0,15 de l’écart type.</translation>
  </message>
  <message>
   <source>A revisit that differs from the result by more counts as if it differed by this, in the units of the revisits; auto: three robust standard deviations of the first residuals, per band.</source>
   <translation>Une revisite qui diffère davantage du résultat compte comme si elle différait de cette valeur, dans les unités des revisites ; auto : trois écarts-types robustes des premiers résidus, par bande.</translation>
  </message>
  <message>
   <source>A revisit whose bands correlate less with those of the reference is left out.</source>
   <translation>Une revisite dont les bandes sont moins corrélées à celles de la référence est écartée.</translation>
  </message>
  <message>
   <source>A second file with one standard deviation of each pixel.</source>
   <translation>Un second fichier avec un écart type pour chaque pixel.</translation>
  </message>
  <message>
   <source>A second file: how far the revisits differ at each pixel (standard deviation), and how many there are.</source>
   <translation>Un second fichier : de combien les passages diffèrent à chaque pixel (écart-type), et combien il y en a.</translation>
  </message>
  <message>
   <source>A sharp image of one band: its detail goes into the result, which lies on its pixels.</source>
   <translation>Une image nette à une bande : son détail passe dans le résultat, qui repose sur ses pixels.</translation>
  </message>
  <message>
   <source>Abrupt changes.</source>
   <translation>Changements brusques.</translation>
  </message>
  <message>
   <source>Accurate</source>
   <translation>Précis</translation>
  </message>
  <message>
   <source>Add Folder…</source>
   <translation>Ajouter un dossier…</translation>
  </message>
  <message>
   <source>Add Layers</source>
   <translation>Ajouter des couches</translation>
  </message>
  <message>
   <source>Add Layers from Project</source>
   <translation>Ajouter des couches du projet</translation>
  </message>
  <message>
   <source>Add a coarse image of a date that has no fine image: that date can be predicted.</source>
   <translation>Ajoutez une image grossière d’une date sans image fine : cette date pourra être prédite.</translation>
  </message>
  <message>
   <source>Add a fine image: it shows what the sharp result shall look like.</source>
   <translation>Ajoutez une image fine : elle montre à quoi doit ressembler le résultat net.</translation>
  </message>
  <message>
   <source>Add every image of a folder; dates are read from the names.</source>
   <translation>Ajouter toutes les images d’un dossier ; les dates sont lues dans les noms.</translation>
  </message>
  <message>
   <source>Add fine and coarse images from this project or from files.</source>
   <translation>Ajouter des images fines et grossières de ce projet ou de fichiers.</translation>
  </message>
  <message>
   <source>Add images of one place from this project or from files.</source>
   <translation>Ajouter des images d’un lieu depuis ce projet ou des fichiers.</translation>
  </message>
  <message>
   <source>Add images on the page Fuse to see whether this network fits them.</source>
   <translation>Ajoutez des images à la page Fusionner pour voir si ce réseau leur convient.</translation>
  </message>
  <message>
   <source>Add one &lt;b&gt;fine&lt;/b&gt; image with the &lt;b&gt;coarse&lt;/b&gt; image of the same date (a pair), and a coarse image of the date you want.</source>
   <translation>Ajoutez une image &lt;b&gt;fine&lt;/b&gt; avec l’image &lt;b&gt;grossière&lt;/b&gt; de la même date (une paire), et une image grossière de la date voulue.</translation>
  </message>
  <message>
   <source>Add several images of one place, and a sharp black-and-white one if you have it. One image with a sharp black-and-white one is enough, too.</source>
   <translation>Ajoutez plusieurs images d’un lieu, et une nette en noir et blanc si vous l’avez. Une image avec une nette en noir et blanc suffit aussi.</translation>
  </message>
  <message>
   <source>Add the coarse image of %1 to make a pair.</source>
   <translation>Ajoutez l’image grossière du %1 pour former une paire.</translation>
  </message>
  <message>
   <source>Add the results to the map</source>
   <translation>Ajouter les résultats à la carte</translation>
  </message>
  <message>
   <source>Add to Queue</source>
   <translation>Mettre en file</translation>
  </message>
  <message>
   <source>Add to This Project</source>
   <translation>Ajouter à ce projet</translation>
  </message>
  <message>
   <source>Add what is left over</source>
   <translation>Ajouter ce qui reste</translation>
  </message>
  <message>
   <source>Added to the coarse sensor, in reflectance.</source>
   <translation>Ajouté au capteur grossier, en réflectance.</translation>
  </message>
  <message>
   <source>Adjust the sensors</source>
   <translation>Ajuster les capteurs</translation>
  </message>
  <message>
   <source>Against</source>
   <translation>Par rapport à</translation>
  </message>
  <message>
   <source>Agree with the coarse image</source>
   <translation>Concorder avec l’image grossière</translation>
  </message>
  <message>
   <source>Agreement of brightness, contrast and structure nearby.</source>
   <translation>Concordance locale de la luminosité, du contraste et de la structure.</translation>
  </message>
  <message>
   <source>Agreement of mean, contrast and correlation nearby.</source>
   <translation>Concordance locale de la moyenne, du contraste et de la corrélation.</translation>
  </message>
  <message>
   <source>Align the panchromatic image</source>
   <translation>Aligner l’image panchromatique</translation>
  </message>
  <message>
   <source>All Raster Layers</source>
   <translation>Toutes les couches raster</translation>
  </message>
  <message>
   <source>All bands</source>
   <translation>Toutes les bandes</translation>
  </message>
  <message>
   <source>All dates in one NetCDF file with an axis of time, without gaps when they are filled.</source>
   <translation>Toutes les dates dans un fichier NetCDF avec un axe du temps, sans lacunes quand elles sont comblées.</translation>
  </message>
  <message>
   <source>All facts (JSON)</source>
   <translation>Tous les faits (JSON)</translation>
  </message>
  <message>
   <source>All fine images alike, all coarse images alike</source>
   <translation>Toutes les images fines pareillement, toutes les grossières pareillement</translation>
  </message>
  <message>
   <source>All images have pixels of the same size, so it is not clear which are coarse. Click the sign at the left of a row to say so.</source>
   <translation>Toutes les images ont des pixels de même taille ; on ne sait donc pas lesquelles sont grossières. Cliquez sur le signe à gauche d’une ligne pour le dire.</translation>
  </message>
  <message>
   <source>All, the map view, a layer or a drawn box.</source>
   <translation>Tout, la vue de la carte, une couche ou un rectangle dessiné.</translation>
  </message>
  <message>
   <source>Allow %1 MB of Memory</source>
   <translation>Autoriser %1 Mo de mémoire</translation>
  </message>
  <message>
   <source>Also add the coarse change that the classes do not explain, smoothly interpolated. several-bands: not with a single band (temperature), where it is mostly a difference of the sensors.</source>
   <translation>Ajouter aussi le changement grossier que les classes n’expliquent pas, interpolé en douceur. several-bands : pas avec une seule bande (température), où c’est surtout une différence des capteurs.</translation>
  </message>
  <message>
   <source>Also compute a standard deviation per pixel. It grows with edges, with the detail that was predicted and with the disagreement of the pair; a wrong coarse t2 it cannot know.</source>
   <translation>Calculer aussi un écart-type par pixel. Il croît avec les contours, avec le détail prédit et avec le désaccord de la paire ; il ne peut pas connaître un t2 grossier faux.</translation>
  </message>
  <message>
   <source>Also compute how far off the result may be: from the disagreement of the two pairs, the spread of the similar pixels and how well each pair agrees. It does not know of errors that the wanted date alone has.</source>
   <translation>Calculer aussi de combien le résultat peut se tromper : d’après le désaccord des deux paires, la dispersion des pixels semblables et l’accord de chaque paire. Les erreurs propres à la date voulue ne sont pas connues.</translation>
  </message>
  <message>
   <source>Also compute how far off the result may be: from the spread of the similar pixels and how well the pair agrees. It does not know of errors that the wanted date alone has.</source>
   <translation>Calculer aussi de combien le résultat peut se tromper : d’après la dispersion des pixels semblables et l’accord de la paire. Les erreurs propres à la date voulue ne sont pas connues.</translation>
  </message>
  <message>
   <source>Also predict dates outside t1 to t3. A straight line is rarely right there.</source>
   <translation>Prédire aussi des dates hors de t1 à t3. Une droite y est rarement juste.</translation>
  </message>
  <message>
   <source>Also predict every revisit from the others and tell how far off that is; takes time.</source>
   <translation>Prédire aussi chaque revisite à partir des autres et indiquer l'écart ; prend du temps.</translation>
  </message>
  <message>
   <source>Also write images whose gaps are filled; the map then shows these. time: on a straight line between the nearest dates with a value. observed: an image of every date, those of the fine images as well; observed pixels stay as they are, gaps are predicted, else filled over time, and flags say of each pixel where it is from.</source>
   <translation>Écrit aussi des images dont les lacunes sont comblées ; la carte montre alors celles-ci. time : en ligne droite entre les dates les plus proches ayant une valeur. observed : une image de chaque date, aussi de celles des images fines ; les pixels observés restent tels quels, les lacunes sont prédites, sinon comblées dans le temps, et des indicateurs disent d'où vient chaque pixel.</translation>
  </message>
  <message>
   <source>An unfinished set-up lies in the folder.</source>
   <translation>Une installation inachevée se trouve dans le dossier.</translation>
  </message>
  <message>
   <source>Angle between the spectra: a change of colour, not brightness.</source>
   <translation>Angle entre les spectres : un changement de couleur, non de luminosité.</translation>
  </message>
  <message>
   <source>Animated GIF (*.gif)</source>
   <translation>GIF animé (*.gif)</translation>
  </message>
  <message>
   <source>Animation saved as %1.</source>
   <translation>Animation enregistrée sous %1.</translation>
  </message>
  <message>
   <source>Another seed gives another scene.</source>
   <translation>Une autre graine donne une autre scène.</translation>
  </message>
  <message>
   <source>Apple GPU</source>
   <translation>GPU Apple</translation>
  </message>
  <message>
   <source>Area</source>
   <translation>Zone</translation>
  </message>
  <message>
   <source>Area and Output</source>
   <translation>Zone et sortie</translation>
  </message>
  <message>
   <source>Areas</source>
   <translation>Zones</translation>
  </message>
  <message>
   <source>As a GIF file, an MP4 video, or one PNG file per date.</source>
   <translation>En fichier GIF, en vidéo MP4 ou en un fichier PNG par date.</translation>
  </message>
  <message>
   <source>As a GIF file, or one PNG file per date. MP4 needs the program ffmpeg, which is not here.</source>
   <translation>En fichier GIF ou en un fichier PNG par date. MP4 demande le programme ffmpeg, absent ici.</translation>
  </message>
  <message>
   <source>As back-projection with many iterations: less noise.</source>
   <translation>Comme la rétroprojection avec beaucoup d’itérations : moins de bruit.</translation>
  </message>
  <message>
   <source>As back-projection, where something changed between the revisits.</source>
   <translation>Comme la rétroprojection, là où quelque chose a changé entre les passages.</translation>
  </message>
  <message>
   <source>As good as FSDAF but slower; change that follows edges, one pair.</source>
   <translation>Aussi bon que FSDAF mais plus lent ; changement qui suit les contours, une paire.</translation>
  </message>
  <message>
   <source>As the fine image</source>
   <translation>Comme l’image fine</translation>
  </message>
  <message>
   <source>As the high-pass filter, and keeps the colours' proportions.</source>
   <translation>Comme le filtre passe-haut, et garde les proportions des couleurs.</translation>
  </message>
  <message>
   <source>As the mean, and single outliers do not matter.</source>
   <translation>Comme la moyenne, et des valeurs aberrantes isolées ne comptent pas.</translation>
  </message>
  <message>
   <source>As the revisits</source>
   <translation>Comme les passages</translation>
  </message>
  <message>
   <source>As the sensor says, else 0 is bad</source>
   <translation>Selon le capteur, sinon 0 est mauvais</translation>
  </message>
  <message>
   <source>At this distance a neighbour counts half as much as the centre. Small values keep the change local.</source>
   <translation>À cette distance, un voisin compte moitié moins que le centre. De petites valeurs gardent le changement local.</translation>
  </message>
  <message>
   <source>Auto</source>
   <translation>Auto</translation>
  </message>
  <message>
   <source>Automatic: best before and after</source>
   <translation>Automatique : la meilleure avant et après</translation>
  </message>
  <message>
   <source>Automatic: name, wavelength, order</source>
   <translation>Automatique : nom, longueur d’onde, ordre</translation>
  </message>
  <message>
   <source>Automatic: the clearest one</source>
   <translation>Automatique : le plus dégagé</translation>
  </message>
  <message>
   <source>Average only the change of the neighbours and add it to the fine pixel. Off = as in the paper, which averages fine values and so blurs them.</source>
   <translation>Moyenner seulement le changement des voisins et l’ajouter au pixel fin. Désactivé = comme dans l’article, qui moyenne les valeurs fines et les rend floues.</translation>
  </message>
  <message>
   <source>Average the change over similar fine pixels, so that it follows fields and shores. Better, but many times slower.</source>
   <translation>Moyenner le changement sur les pixels fins semblables, afin qu’il suive champs et rivages. Meilleur, mais bien plus lent.</translation>
  </message>
  <message>
   <source>Average the change over similar fine pixels, which removes the seams between coarse pixels. Better, but many times slower.</source>
   <translation>Moyenner le changement sur des pixels fins similaires, ce qui supprime les coutures entre pixels grossiers. Meilleur, mais bien plus lent.</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>Retour</translation>
  </message>
  <message>
   <source>Bad bits (bits:1+3)</source>
   <translation>Mauvais bits (bits:1+3)</translation>
  </message>
  <message>
   <source>Bad values (values:3+8)</source>
   <translation>Mauvaises valeurs (values:3+8)</translation>
  </message>
  <message>
   <source>Band</source>
   <translation>Bande</translation>
  </message>
  <message>
   <source>Band %1</source>
   <translation>Bande %1</translation>
  </message>
  <message>
   <source>Band of the panchromatic image</source>
   <translation>Bande de l’image panchromatique</translation>
  </message>
  <message>
   <source>Bands</source>
   <translation>Bandes</translation>
  </message>
  <message>
   <source>Bands %1, set by hand</source>
   <translation>Bandes %1, fixées à la main</translation>
  </message>
  <message>
   <source>Bands of the revisits</source>
   <translation>Bandes des passages</translation>
  </message>
  <message>
   <source>Before multiplying: the darkest percent (p1) or the minimum of each band. auto: p1 for numbers that are no reflectance, else off.</source>
   <translation>Avant de multiplier : le pour cent le plus sombre (p1) ou le minimum de chaque bande. auto : p1 pour des nombres qui ne sont pas de la réflectance, sinon désactivé.</translation>
  </message>
  <message>
   <source>Begin; it can be stopped at any time.</source>
   <translation>Commencer ; on peut arrêter à tout moment.</translation>
  </message>
  <message>
   <source>Best measured where fields change each in their own way; one pair or two.</source>
   <translation>Meilleur résultat mesuré là où chaque champ change à sa façon ; une ou deux paires.</translation>
  </message>
  <message>
   <source>Best measured with one pair; mixed fields, sudden change.</source>
   <translation>Le meilleur résultat mesuré avec une paire ; champs mélangés, changement soudain.</translation>
  </message>
  <message>
   <source>Best one</source>
   <translation>La meilleure</translation>
  </message>
  <message>
   <source>Between MTF-GLP-CBD and the plain one.</source>
   <translation>Entre MTF-GLP-CBD et le simple.</translation>
  </message>
  <message>
   <source>Beyond the two dates</source>
   <translation>Au-delà des deux dates</translation>
  </message>
  <message>
   <source>Bias</source>
   <translation>Biais</translation>
  </message>
  <message>
   <source>Bicubic</source>
   <translation>Bicubique</translation>
  </message>
  <message>
   <source>Bilinear</source>
   <translation>Bilinéaire</translation>
  </message>
  <message>
   <source>Blended</source>
   <translation>Mélangé</translation>
  </message>
  <message>
   <source>Blending of windows</source>
   <translation>Fondu des fenêtres</translation>
  </message>
  <message>
   <source>Blur of the coarse sensor, in coarse pixels.</source>
   <translation>Flou du capteur grossier, en pixels grossiers.</translation>
  </message>
  <message>
   <source>Blurred image of the date you want.</source>
   <translation>Image floue de la date voulue.</translation>
  </message>
  <message>
   <source>Blurred image of the reference date.</source>
   <translation>Image floue de la date de référence.</translation>
  </message>
  <message>
   <source>Blurred image of the second reference date.</source>
   <translation>Image floue de la seconde date de référence.</translation>
  </message>
  <message>
   <source>Blurred images of one place, of one date or several. Their dates are read from names and tags. One is enough when there is a panchromatic image.</source>
   <translation>Images floues d’un lieu, d’une ou de plusieurs dates. Leurs dates sont lues dans les noms et les étiquettes. Une seule suffit s’il y a une image panchromatique.</translation>
  </message>
  <message>
   <source>Blurred images: those of the fine images' dates, which make pairs with them, and those of the dates you want.</source>
   <translation>Images floues : celles des dates des images fines, qui forment des paires avec elles, et celles des dates voulues.</translation>
  </message>
  <message>
   <source>Bound of the engine's memory.</source>
   <translation>Limite de la mémoire du moteur.</translation>
  </message>
  <message>
   <source>Bring slow differences in brightness of a revisit to the level of the reference; only detail then comes from it.</source>
   <translation>Ramener les différences lentes de luminosité d’un passage au niveau de la référence ; seul le détail vient alors de lui.</translation>
  </message>
  <message>
   <source>Bring the coarse values to the level of the fine image, band by band. auto: a line where both agree closely.</source>
   <translation>Amener les valeurs grossières au niveau de l’image fine, bande par bande. auto : une droite là où les deux concordent bien.</translation>
  </message>
  <message>
   <source>Bspline</source>
   <translation>B-spline</translation>
  </message>
  <message>
   <source>Btv</source>
   <translation>BTV</translation>
  </message>
  <message>
   <source>Built in</source>
   <translation>Intégré</translation>
  </message>
  <message>
   <source>By hand</source>
   <translation>À la main</translation>
  </message>
  <message>
   <source>By name</source>
   <translation>Par nom</translation>
  </message>
  <message>
   <source>By order</source>
   <translation>Par ordre</translation>
  </message>
  <message>
   <source>By wavelength</source>
   <translation>Par longueur d’onde</translation>
  </message>
  <message>
   <source>Byte (0 to 255)</source>
   <translation>Byte (0 à 255)</translation>
  </message>
  <message>
   <source>COARSE_SHIFT takes two numbers, e.g. 120,-60.</source>
   <translation>COARSE_SHIFT prend deux nombres, p. ex. 120,-60.</translation>
  </message>
  <message>
   <source>CRS of the coarse images</source>
   <translation>SCR des images grossières</translation>
  </message>
  <message>
   <source>CRS of the fine images</source>
   <translation>SCR des images fines</translation>
  </message>
  <message>
   <source>CSV (*.csv)</source>
   <translation>CSV (*.csv)</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Annuler</translation>
  </message>
  <message>
   <source>Cancelled</source>
   <translation>Annulé</translation>
  </message>
  <message>
   <source>Cancelled after %2 of %3 dates; %1 finished image was kept.</source>
   <translation>Annulé après %2 dates sur %3 ; %1 image terminée a été conservée.</translation>
  </message>
  <message>
   <source>Cancelled after %2 of %3 dates; %1 finished images were kept.</source>
   <translation>Annulé après %2 dates sur %3 ; %1 images terminées ont été conservées.</translation>
  </message>
  <message>
   <source>Cancelled. %1 of %2 images were finished and kept.</source>
   <translation>Annulé. %1 images sur %2 étaient terminées et ont été conservées.</translation>
  </message>
  <message>
   <source>Cancelled. Nothing was written.</source>
   <translation>Annulé. Rien n’a été écrit.</translation>
  </message>
  <message>
   <source>Candidates of the automatic choice</source>
   <translation>Candidats du choix automatique</translation>
  </message>
  <message>
   <source>Card</source>
   <translation>Fiche</translation>
  </message>
  <message>
   <source>Change</source>
   <translation>Changer</translation>
  </message>
  <message>
   <source>Change Folder…</source>
   <translation>Changer de dossier…</translation>
  </message>
  <message>
   <source>Changes</source>
   <translation>Changements</translation>
  </message>
  <message>
   <source>Check</source>
   <translation>Vérifier</translation>
  </message>
  <message>
   <source>Check Again</source>
   <translation>Vérifier de nouveau</translation>
  </message>
  <message>
   <source>Check images before fusing</source>
   <translation>Vérifier les images avant la fusion</translation>
  </message>
  <message>
   <source>Checking %1</source>
   <translation>Vérification de %1</translation>
  </message>
  <message>
   <source>Checks</source>
   <translation>Vérifications</translation>
  </message>
  <message>
   <source>Choose Another Python…</source>
   <translation>Choisir un autre Python…</translation>
  </message>
  <message>
   <source>Choose Another…</source>
   <translation>En choisir un autre…</translation>
  </message>
  <message>
   <source>Choose CRS…</source>
   <translation>Choisir le SCR…</translation>
  </message>
  <message>
   <source>Choose Masks</source>
   <translation>Choisir les masques</translation>
  </message>
  <message>
   <source>Choose Masks…</source>
   <translation>Choisir les masques…</translation>
  </message>
  <message>
   <source>Choose Mask…</source>
   <translation>Choisir un masque…</translation>
  </message>
  <message>
   <source>Choose a prediction.</source>
   <translation>Choisissez une prédiction.</translation>
  </message>
  <message>
   <source>Choose a rule, or write one: bits:1+3, values:3+8, keep-values:4+5, or the name of a sensor's rule.</source>
   <translation>Choisissez une règle ou écrivez-en une : bits:1+3, values:3+8, keep-values:4+5, ou le nom de la règle d’un capteur.</translation>
  </message>
  <message>
   <source>Choose among the methods that give an uncertainty, and compute it.</source>
   <translation>Choisir parmi les méthodes qui donnent une incertitude, et la calculer.</translation>
  </message>
  <message>
   <source>Choose another folder and run what is missing again.</source>
   <translation>Choisir un autre dossier et relancer ce qui manque.</translation>
  </message>
  <message>
   <source>Choose or test the Python that runs the engine.</source>
   <translation>Choisir ou tester le Python qui exécute le moteur.</translation>
  </message>
  <message>
   <source>Choose the image to compare with.</source>
   <translation>Choisissez l’image de comparaison.</translation>
  </message>
  <message>
   <source>Choose this network on the page Enhance.</source>
   <translation>Choisir ce réseau à la page Améliorer.</translation>
  </message>
  <message>
   <source>Choose this network on the page Fuse.</source>
   <translation>Choisir ce réseau à la page Fusionner.</translation>
  </message>
  <message>
   <source>Choose…</source>
   <translation>Choisir…</translation>
  </message>
  <message>
   <source>Chosen from your images; the value used is written in the result.</source>
   <translation>Choisi d’après vos images ; la valeur utilisée est écrite dans le résultat.</translation>
  </message>
  <message>
   <source>Clear</source>
   <translation>Vider</translation>
  </message>
  <message>
   <source>Click a pixel on the map. Esc takes the mark away.</source>
   <translation>Cliquez sur un pixel de la carte. Échap retire la marque.</translation>
  </message>
  <message>
   <source>Click a place on the map to see its values.</source>
   <translation>Cliquez sur la carte pour voir les valeurs de ce lieu.</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Fermer</translation>
  </message>
  <message>
   <source>Close History</source>
   <translation>Fermer l’historique</translation>
  </message>
  <message>
   <source>Close this window.</source>
   <translation>Fermer cette fenêtre.</translation>
  </message>
  <message>
   <source>Close this window; nothing is downloaded.</source>
   <translation>Fermer cette fenêtre ; rien n’est téléchargé.</translation>
  </message>
  <message>
   <source>Cloud Optimized GeoTIFF</source>
   <translation>Cloud Optimized GeoTIFF</translation>
  </message>
  <message>
   <source>Cloud masks</source>
   <translation>Masques de nuages</translation>
  </message>
  <message>
   <source>Cloud share</source>
   <translation>Part de nuages</translation>
  </message>
  <message>
   <source>Coarse</source>
   <translation>Grossière</translation>
  </message>
  <message>
   <source>Coarse / fine pixel, for ERGAS.</source>
   <translation>Pixel grossier / fin, pour ERGAS.</translation>
  </message>
  <message>
   <source>Coarse Image</source>
   <translation>Image grossière</translation>
  </message>
  <message>
   <source>Coarse band of %1</source>
   <translation>Bande grossière de %1</translation>
  </message>
  <message>
   <source>Coarse bands</source>
   <translation>Bandes grossières</translation>
  </message>
  <message>
   <source>Coarse image</source>
   <translation>Image grossière</translation>
  </message>
  <message>
   <source>Coarse image of t1</source>
   <translation>Image grossière de t1</translation>
  </message>
  <message>
   <source>Coarse image of t2</source>
   <translation>Image grossière de t2</translation>
  </message>
  <message>
   <source>Coarse image of t3</source>
   <translation>Image grossière de t3</translation>
  </message>
  <message>
   <source>Coarse image of the same date.</source>
   <translation>Image grossière de la même date.</translation>
  </message>
  <message>
   <source>Coarse images</source>
   <translation>Images grossières</translation>
  </message>
  <message>
   <source>Coarse offset</source>
   <translation>Décalage (grossière)</translation>
  </message>
  <message>
   <source>Coarse pixel / fine pixel</source>
   <translation>Pixel grossier / pixel fin</translation>
  </message>
  <message>
   <source>Coarse pixel / fine pixel, where the files do not say it.</source>
   <translation>Pixel grossier / pixel fin, si les fichiers ne le disent pas.</translation>
  </message>
  <message>
   <source>Coarse pixel / fine pixel; need not be whole.</source>
   <translation>Pixel grossier / pixel fin ; pas forcément entier.</translation>
  </message>
  <message>
   <source>Coarse pixel divided by fine pixel of the images it was trained on.</source>
   <translation>Pixel grossier divisé par pixel fin des images d’entraînement.</translation>
  </message>
  <message>
   <source>Coarse pixels of which more than half lies on edges between classes do not tell how classes changed, where enough others are left. After FSDAF 2.0.</source>
   <translation>Les pixels grossiers dont plus de la moitié se trouve sur des bords entre classes ne disent pas comment les classes ont changé, s’il en reste assez d’autres. D’après FSDAF 2.0.</translation>
  </message>
  <message>
   <source>Coarse pixels that changed unlike their classes (fire, flood, harvest) do not tell how classes changed, where enough others are left. After FSDAF 2.0.</source>
   <translation>Les pixels grossiers qui ont changé autrement que leurs classes (feu, crue, récolte) ne disent pas comment les classes ont changé, s’il en reste assez d’autres. D’après FSDAF 2.0.</translation>
  </message>
  <message>
   <source>Coarse scale</source>
   <translation>Échelle (grossière)</translation>
  </message>
  <message>
   <source>Codes with commas between them, e.g. {}.</source>
   <translation>Codes séparés par des virgules, p. ex. {}.</translation>
  </message>
  <message>
   <source>Columns</source>
   <translation>Colonnes</translation>
  </message>
  <message>
   <source>Comes from</source>
   <translation>Provient de</translation>
  </message>
  <message>
   <source>Command</source>
   <translation>Commande</translation>
  </message>
  <message>
   <source>Common area of all images</source>
   <translation>Zone commune à toutes les images</translation>
  </message>
  <message>
   <source>Common slope</source>
   <translation>Pente commune</translation>
  </message>
  <message>
   <source>Compare</source>
   <translation>Comparer</translation>
  </message>
  <message>
   <source>Compare the images through what the coarse sensor really sees. auto: where the pair shows it clearly.</source>
   <translation>Comparer les images à travers ce que le capteur grossier voit vraiment. auto : là où la paire le montre clairement.</translation>
  </message>
  <message>
   <source>Compare the newest result with the coarse image of its date on the map.</source>
   <translation>Comparer sur la carte le dernier résultat avec l’image grossière de sa date.</translation>
  </message>
  <message>
   <source>Compare the pixels</source>
   <translation>Comparer les pixels</translation>
  </message>
  <message>
   <source>Compare two layers on the map with a line.</source>
   <translation>Comparer deux couches sur la carte avec une ligne.</translation>
  </message>
  <message>
   <source>Compile the network</source>
   <translation>Compiler le réseau</translation>
  </message>
  <message>
   <source>Compression</source>
   <translation>Compression</translation>
  </message>
  <message>
   <source>Consistency steps</source>
   <translation>Étapes de cohérence</translation>
  </message>
  <message>
   <source>Conversion of the change</source>
   <translation>Conversion du changement</translation>
  </message>
  <message>
   <source>Coordinate system %1</source>
   <translation>Système de coordonnées %1</translation>
  </message>
  <message>
   <source>Copied.</source>
   <translation>Copié.</translation>
  </message>
  <message>
   <source>Copied. Where “stf” is not installed, write “%1” in its place, with a Python that has GDAL.</source>
   <translation>Copié. Là où « stf » n’est pas installé, écrivez « %1 » à sa place, avec un Python qui a GDAL.</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Copier</translation>
  </message>
  <message>
   <source>Copy Details</source>
   <translation>Copier les détails</translation>
  </message>
  <message>
   <source>Copy Diagnostics</source>
   <translation>Copier le diagnostic</translation>
  </message>
  <message>
   <source>Copy Values</source>
   <translation>Copier les valeurs</translation>
  </message>
  <message>
   <source>Copy as</source>
   <translation>Copier comme</translation>
  </message>
  <message>
   <source>Copy both commands.</source>
   <translation>Copier les deux commandes.</translation>
  </message>
  <message>
   <source>Copy the Scores</source>
   <translation>Copier les scores</translation>
  </message>
  <message>
   <source>Copy the whole message and the recipe.</source>
   <translation>Copier le message entier et la recette.</translation>
  </message>
  <message>
   <source>Copy where nothing changed</source>
   <translation>Copier là où rien n’a changé</translation>
  </message>
  <message>
   <source>Core of a window</source>
   <translation>Cœur d'une fenêtre</translation>
  </message>
  <message>
   <source>Cores</source>
   <translation>Cœurs</translation>
  </message>
  <message>
   <source>Correct Shift</source>
   <translation>Corriger le décalage</translation>
  </message>
  <message>
   <source>Correct This</source>
   <translation>Corriger cela</translation>
  </message>
  <message>
   <source>Correlation of the fine edges.</source>
   <translation>Corrélation des bords fins.</translation>
  </message>
  <message>
   <source>Correlation of the pixels.</source>
   <translation>Corrélation des pixels.</translation>
  </message>
  <message>
   <source>Cube of all dates</source>
   <translation>Cube de toutes les dates</translation>
  </message>
  <message>
   <source>Cubic</source>
   <translation>Cubique</translation>
  </message>
  <message>
   <source>Date</source>
   <translation>Date</translation>
  </message>
  <message>
   <source>Date left out</source>
   <translation>Date exclue</translation>
  </message>
  <message>
   <source>Date of %1</source>
   <translation>Date de %1</translation>
  </message>
  <message>
   <source>Date of coarse image of t1</source>
   <translation>Date de l’image grossière de t1</translation>
  </message>
  <message>
   <source>Date of coarse image of t2</source>
   <translation>Date de l’image grossière de t2</translation>
  </message>
  <message>
   <source>Date of coarse image of t3</source>
   <translation>Date de l’image grossière de t3</translation>
  </message>
  <message>
   <source>Date of fine image of t1</source>
   <translation>Date de l’image fine de t1</translation>
  </message>
  <message>
   <source>Date of fine image of t3</source>
   <translation>Date de l’image fine de t3</translation>
  </message>
  <message>
   <source>Date of the result</source>
   <translation>Date du résultat</translation>
  </message>
  <message>
   <source>Dates</source>
   <translation>Dates</translation>
  </message>
  <message>
   <source>Dates of files</source>
   <translation>Dates des fichiers</translation>
  </message>
  <message>
   <source>Dates of the results, with commas</source>
   <translation>Dates des résultats, avec des virgules</translation>
  </message>
  <message>
   <source>Dates that can be predicted, with commas</source>
   <translation>Dates qui peuvent être prédites, avec des virgules</translation>
  </message>
  <message>
   <source>Dates to leave out, YYYY-MM-DD with commas between them. Empty: every date that has a fine and a coarse image.</source>
   <translation>Dates à exclure, AAAA-MM-JJ séparées par des virgules. Vide : chaque date qui a une image fine et une grossière.</translation>
  </message>
  <message>
   <source>Dates to predict, YYYY-MM-DD with commas between them. Empty: every date that has a coarse image but no fine one; with Fill gaps = observed, the dates of all images.</source>
   <translation>Dates à prédire, AAAA-MM-JJ séparées par des virgules. Vide : chaque date qui a une image grossière mais pas de fine ; avec Combler les lacunes = observed, les dates de toutes les images.</translation>
  </message>
  <message>
   <source>Days between the images of a pair</source>
   <translation>Jours entre les images d’une paire</translation>
  </message>
  <message>
   <source>Days over which a gap is filled</source>
   <translation>Jours sur lesquels une lacune est comblée</translation>
  </message>
  <message>
   <source>Ddim</source>
   <translation>Ddim</translation>
  </message>
  <message>
   <source>Ddpm</source>
   <translation>Ddpm</translation>
  </message>
  <message>
   <source>Deflate (recommended)</source>
   <translation>Deflate (recommandé)</translation>
  </message>
  <message>
   <source>Delete the installed copy.</source>
   <translation>Supprimer la copie installée.</translation>
  </message>
  <message>
   <source>Delete the private folder with all packages.</source>
   <translation>Supprimer le dossier privé avec tous les paquets.</translation>
  </message>
  <message>
   <source>Delete what an unfinished set-up downloaded.</source>
   <translation>Supprimer ce qu’une installation inachevée a téléchargé.</translation>
  </message>
  <message>
   <source>Delete what was downloaded.</source>
   <translation>Supprimer ce qui a été téléchargé.</translation>
  </message>
  <message>
   <source>Demo</source>
   <translation>Démo</translation>
  </message>
  <message>
   <source>Demo Scene</source>
   <translation>Scène de démonstration</translation>
  </message>
  <message>
   <source>Demo scene · %1</source>
   <translation>Scène de démonstration · %1</translation>
  </message>
  <message>
   <source>Device</source>
   <translation>Appareil</translation>
  </message>
  <message>
   <source>Diagnostics</source>
   <translation>Diagnostic</translation>
  </message>
  <message>
   <source>Difference of the pair</source>
   <translation>Différence de la paire</translation>
  </message>
  <message>
   <source>Difference that counts</source>
   <translation>Différence qui compte</translation>
  </message>
  <message>
   <source>Differences are divided by this before they become weights; large values switch them off. Automatic: 0.0001 for reflectance, 0.02 K for temperature.</source>
   <translation>Les différences sont divisées par cette valeur avant de devenir des poids ; de grandes valeurs les désactivent. Automatique : 0,0001 pour la réflectance, 0,02 K pour la température.</translation>
  </message>
  <message>
   <source>Distance factor</source>
   <translation>Facteur de distance</translation>
  </message>
  <message>
   <source>Distance over which a change that belongs to a landscape fades.</source>
   <translation>Distance sur laquelle s'atténue un changement propre à un paysage.</translation>
  </message>
  <message>
   <source>Distance over which a change that belongs to a neighbourhood fades.</source>
   <translation>Distance sur laquelle s'atténue un changement propre à un voisinage.</translation>
  </message>
  <message>
   <source>Distance over which a change that belongs to one place fades.</source>
   <translation>Distance sur laquelle s'atténue un changement propre à un lieu.</translation>
  </message>
  <message>
   <source>Do Not Align</source>
   <translation>Ne pas aligner</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>Terminé</translation>
  </message>
  <message>
   <source>Double-click to set the date.</source>
   <translation>Double-cliquez pour fixer la date.</translation>
  </message>
  <message>
   <source>Download %1, on disk %2.</source>
   <translation>Téléchargement %1, sur le disque %2.</translation>
  </message>
  <message>
   <source>Download and Set Up</source>
   <translation>Télécharger et installer</translation>
  </message>
  <message>
   <source>Download and check</source>
   <translation>Télécharger et vérifier</translation>
  </message>
  <message>
   <source>Drag the handle · ← → move it · X swaps sides · Esc leaves</source>
   <translation>Tirez la poignée · ← → la déplacent · X échange les côtés · Échap quitte</translation>
  </message>
  <message>
   <source>Drag the handle: predicted on the left, coarse on the right. Press Esc to leave.</source>
   <translation>Tirez la poignée : à gauche la prédiction, à droite l’image grossière. Échap quitte.</translation>
  </message>
  <message>
   <source>Drop</source>
   <translation>Écarter</translation>
  </message>
  <message>
   <source>Drop to add %1 image</source>
   <translation>Déposez pour ajouter %1 image</translation>
  </message>
  <message>
   <source>Drop to add %1 images</source>
   <translation>Déposez pour ajouter %1 images</translation>
  </message>
  <message>
   <source>Drop to add the images of the folder</source>
   <translation>Déposez pour ajouter les images du dossier</translation>
  </message>
  <message>
   <source>Drop to open %1 recipes</source>
   <translation>Déposez pour ouvrir %1 recettes</translation>
  </message>
  <message>
   <source>Drop to open the recipe</source>
   <translation>Déposez pour ouvrir la recette</translation>
  </message>
  <message>
   <source>EDC-STFN %1 million pixels per minute on %2</source>
   <translation>EDC-STFN %1 millions de pixels par minute sur %2</translation>
  </message>
  <message>
   <source>ERGAS, ratio %1</source>
   <translation>ERGAS, rapport %1</translation>
  </message>
  <message>
   <source>Each date becomes one fine image.</source>
   <translation>Chaque date devient une image fine.</translation>
  </message>
  <message>
   <source>Empty: QGIS' own Python.</source>
   <translation>Vide : le Python de QGIS.</translation>
  </message>
  <message>
   <source>Empty: all cores.</source>
   <translation>Vide : tous les cœurs.</translation>
  </message>
  <message>
   <source>Empty: that of the fine images.</source>
   <translation>Vide : celui des images fines.</translation>
  </message>
  <message>
   <source>End Tour</source>
   <translation>Terminer la visite</translation>
  </message>
  <message>
   <source>Engine</source>
   <translation>Moteur</translation>
  </message>
  <message>
   <source>Engine status</source>
   <translation>État du moteur</translation>
  </message>
  <message>
   <source>Enhance</source>
   <translation>Améliorer</translation>
  </message>
  <message>
   <source>Enhance revisits (super-resolution, pansharpening)</source>
   <translation>Améliorer des passages (super-résolution, pansharpening)</translation>
  </message>
  <message>
   <source>Enhanced %1 · %2</source>
   <translation>Améliorée %1 · %2</translation>
  </message>
  <message>
   <source>Enhanced image</source>
   <translation>Image améliorée</translation>
  </message>
  <message>
   <source>Enhanced image added to the group “%1”. Time: %2.</source>
   <translation>Image améliorée ajoutée au groupe « %1 ». Durée : %2.</translation>
  </message>
  <message>
   <source>Enhanced · %1</source>
   <translation>Améliorée · %1</translation>
  </message>
  <message>
   <source>Enhancing %1 revisit</source>
   <translation>Amélioration de %1 passage</translation>
  </message>
  <message>
   <source>Enhancing %1 revisits</source>
   <translation>Amélioration de %1 passages</translation>
  </message>
  <message>
   <source>Equal</source>
   <translation>Égaux</translation>
  </message>
  <message>
   <source>Error</source>
   <translation>Erreur</translation>
  </message>
  <message>
   <source>Error map</source>
   <translation>Carte des erreurs</translation>
  </message>
  <message>
   <source>Error of all bands relative to the overall mean.</source>
   <translation>Erreur de toutes les bandes par rapport à la moyenne générale.</translation>
  </message>
  <message>
   <source>Error relative to the mean of each band.</source>
   <translation>Erreur par rapport à la moyenne de chaque bande.</translation>
  </message>
  <message>
   <source>Errors from %1 to %2</source>
   <translation>Erreurs de %1 à %2</translation>
  </message>
  <message>
   <source>Estimating…</source>
   <translation>Estimation…</translation>
  </message>
  <message>
   <source>Evaluate a fused image</source>
   <translation>Évaluer une image fusionnée</translation>
  </message>
  <message>
   <source>Every coarse date</source>
   <translation>Chaque date grossière</translation>
  </message>
  <message>
   <source>Every fine band that is used needs its band of the coarse images.</source>
   <translation>Chaque bande fine utilisée a besoin de sa bande des images grossières.</translation>
  </message>
  <message>
   <source>Every image of this folder is a revisit, besides those above. The panchromatic image, the result, and masks (names that end in SCL, CLM, dataMask or mask) may lie in it.</source>
   <translation>Chaque image de ce dossier est un passage, en plus de ceux ci-dessus. L’image panchromatique, le résultat et les masques (noms qui finissent par SCL, CLM, dataMask ou mask) peuvent s’y trouver.</translation>
  </message>
  <message>
   <source>Every revisit is left out. Tick at least one.</source>
   <translation>Tous les passages sont écartés. Cochez-en au moins un.</translation>
  </message>
  <message>
   <source>Export Animation</source>
   <translation>Exporter l’animation</translation>
  </message>
  <message>
   <source>Export Animation…</source>
   <translation>Exporter l’animation…</translation>
  </message>
  <message>
   <source>FILE_DATES: '{}' is no file=date. Write for example {}.</source>
   <translation>FILE_DATES : « {} » n’est pas de la forme fichier=date. Écrivez par exemple {}.</translation>
  </message>
  <message>
   <source>FOLDER: there is no folder {}.</source>
   <translation>FOLDER : il n’y a pas de dossier {}.</translation>
  </message>
  <message>
   <source>Facts for a report, without your name or folders.</source>
   <translation>Des faits pour un rapport, sans votre nom ni vos dossiers.</translation>
  </message>
  <message>
   <source>False</source>
   <translation>Non</translation>
  </message>
  <message>
   <source>Fast and hard to do badly; the plain method to compare others with.</source>
   <translation>Rapide et difficile à rater ; la méthode simple à laquelle comparer les autres.</translation>
  </message>
  <message>
   <source>Field</source>
   <translation>Champ</translation>
  </message>
  <message>
   <source>Field that names the polygons; equal names are one area.</source>
   <translation>Champ qui nomme les polygones ; des noms égaux forment une seule zone.</translation>
  </message>
  <message>
   <source>File</source>
   <translation>Fichier</translation>
  </message>
  <message>
   <source>File of the reference revisit</source>
   <translation>Fichier du passage de référence</translation>
  </message>
  <message>
   <source>Files are named by date and method.</source>
   <translation>Les fichiers sont nommés par date et méthode.</translation>
  </message>
  <message>
   <source>Fill gaps</source>
   <translation>Combler les lacunes</translation>
  </message>
  <message>
   <source>Fill the form of the page Fuse from recipe files.</source>
   <translation>Remplir le formulaire de la page Fusionner à partir de fichiers de recette.</translation>
  </message>
  <message>
   <source>Fill the form with the images and settings of this run.</source>
   <translation>Remplir le formulaire avec les images et réglages de cette exécution.</translation>
  </message>
  <message>
   <source>Filter</source>
   <translation>Filtre</translation>
  </message>
  <message>
   <source>Filter of neighbours</source>
   <translation>Filtre des voisins</translation>
  </message>
  <message>
   <source>Find out clouds and shifts of the revisits.</source>
   <translation>Déterminer les nuages et les décalages des passages.</translation>
  </message>
  <message>
   <source>Findings</source>
   <translation>Constats</translation>
  </message>
  <message>
   <source>Findings as JSON</source>
   <translation>Constats en JSON</translation>
  </message>
  <message>
   <source>Findings to accept</source>
   <translation>Constats à accepter</translation>
  </message>
  <message>
   <source>Fine</source>
   <translation>Fine</translation>
  </message>
  <message>
   <source>Fine and coarse images so many days apart still make a pair.</source>
   <translation>Des images fines et grossières séparées de ce nombre de jours forment encore une paire.</translation>
  </message>
  <message>
   <source>Fine and coarse images stand in one table. Roles and dates were read from the files; click one to correct it.</source>
   <translation>Les images fines et grossières sont dans un seul tableau. Rôles et dates ont été lus dans les fichiers ; cliquez pour en corriger.</translation>
  </message>
  <message>
   <source>Fine bands</source>
   <translation>Bandes fines</translation>
  </message>
  <message>
   <source>Fine image of t1</source>
   <translation>Image fine de t1</translation>
  </message>
  <message>
   <source>Fine image of t3</source>
   <translation>Image fine de t3</translation>
  </message>
  <message>
   <source>Fine image of that date</source>
   <translation>Image fine de cette date</translation>
  </message>
  <message>
   <source>Fine images</source>
   <translation>Images fines</translation>
  </message>
  <message>
   <source>Fine offset</source>
   <translation>Décalage (fine)</translation>
  </message>
  <message>
   <source>Fine scale</source>
   <translation>Échelle (fine)</translation>
  </message>
  <message>
   <source>Fit-FC</source>
   <translation>Fit-FC</translation>
  </message>
  <message>
   <source>Fit-FC %1 million pixels per minute on one core</source>
   <translation>Fit-FC %1 millions de pixels par minute sur un cœur</translation>
  </message>
  <message>
   <source>Fits: %1 bands, ratio %2.</source>
   <translation>Convient : %1 bandes, rapport %2.</translation>
  </message>
  <message>
   <source>Fits: %1 bands. It is not stated for which ratio it was trained.</source>
   <translation>Convient : %1 bandes. Le rapport d’entraînement n’est pas indiqué.</translation>
  </message>
  <message>
   <source>Float32 (with decimals)</source>
   <translation>Float32 (avec décimales)</translation>
  </message>
  <message>
   <source>Float64 (with decimals)</source>
   <translation>Float64 (avec décimales)</translation>
  </message>
  <message>
   <source>Folder</source>
   <translation>Dossier</translation>
  </message>
  <message>
   <source>Folder for fine_DATE.tif and coarse_DATE.tif.</source>
   <translation>Dossier pour fine_DATE.tif et coarse_DATE.tif.</translation>
  </message>
  <message>
   <source>Folder made</source>
   <translation>Dossier créé</translation>
  </message>
  <message>
   <source>Folder of revisits</source>
   <translation>Dossier de passages</translation>
  </message>
  <message>
   <source>Folder of the images</source>
   <translation>Dossier des images</translation>
  </message>
  <message>
   <source>Folder of the results</source>
   <translation>Dossier des résultats</translation>
  </message>
  <message>
   <source>Follow similar pixels</source>
   <translation>Suivre les pixels semblables</translation>
  </message>
  <message>
   <source>Footprint</source>
   <translation>Empreinte</translation>
  </message>
  <message>
   <source>Footprint of the coarse sensor</source>
   <translation>Empreinte du capteur grossier</translation>
  </message>
  <message>
   <source>For %1: %2</source>
   <translation>Pour %1 : %2</translation>
  </message>
  <message>
   <source>For Comparison</source>
   <translation>Pour comparer</translation>
  </message>
  <message>
   <source>For DATE_METHOD.tif of every date and the tables series_METHOD.csv and .json. Only a folder of your own can be gone on with: a temporary one is another one each time.</source>
   <translation>Pour DATE_METHOD.tif de chaque date et les tableaux series_METHOD.csv et .json. Seul un dossier à vous permet de continuer : un dossier temporaire change à chaque fois.</translation>
  </message>
  <message>
   <source>For a date between two pairs; small fields that change steadily.</source>
   <translation>Pour une date entre deux paires ; petits champs qui changent régulièrement.</translation>
  </message>
  <message>
   <source>For a file of several.</source>
   <translation>Pour un fichier qui en a plusieurs.</translation>
  </message>
  <message>
   <source>For an NVIDIA GPU</source>
   <translation>Pour un GPU NVIDIA</translation>
  </message>
  <message>
   <source>For comparison; bands outside the range of pan lose.</source>
   <translation>Pour comparer ; les bandes hors du domaine du pan y perdent.</translation>
  </message>
  <message>
   <source>For comparison; wrong colours where near infrared rules the bands.</source>
   <translation>Pour comparer ; couleurs fausses là où le proche infrarouge domine les bandes.</translation>
  </message>
  <message>
   <source>For every run that sets no limits of its own.</source>
   <translation>Pour chaque exécution qui ne fixe pas ses propres limites.</translation>
  </message>
  <message>
   <source>For fine texture and an uncertainty; 50 passes per image, so best on a GPU.</source>
   <translation>Pour une texture fine et une incertitude ; 50 passages par image, donc de préférence sur un GPU.</translation>
  </message>
  <message>
   <source>For the predictions, a page for each date, and validation_METHOD.csv, .json and .html.</source>
   <translation>Pour les prédictions, une page par date, et validation_METHOD.csv, .json et .html.</translation>
  </message>
  <message>
   <source>For the processor</source>
   <translation>Pour le processeur</translation>
  </message>
  <message>
   <source>Form</source>
   <translation>Forme</translation>
  </message>
  <message>
   <source>Form of the network</source>
   <translation>Forme du réseau</translation>
  </message>
  <message>
   <source>Free there</source>
   <translation>Libre là-bas</translation>
  </message>
  <message>
   <source>Freedom of the difference</source>
   <translation>Liberté de la différence</translation>
  </message>
  <message>
   <source>From</source>
   <translation>De</translation>
  </message>
  <message>
   <source>From Files…</source>
   <translation>À partir de fichiers…</translation>
  </message>
  <message>
   <source>From Offline Folder…</source>
   <translation>À partir d’un dossier hors ligne…</translation>
  </message>
  <message>
   <source>From Revisits Only</source>
   <translation>À partir des passages seuls</translation>
  </message>
  <message>
   <source>From your folder, on disk %1.</source>
   <translation>De votre dossier, sur le disque %1.</translation>
  </message>
  <message>
   <source>Fuse</source>
   <translation>Fusionner</translation>
  </message>
  <message>
   <source>Fuse %1 Dates</source>
   <translation>Fusionner %1 dates</translation>
  </message>
  <message>
   <source>Fuse a series of dates</source>
   <translation>Fusionner une série de dates</translation>
  </message>
  <message>
   <source>Fuse fine and coarse images</source>
   <translation>Fusionner des images fines et grossières</translation>
  </message>
  <message>
   <source>Fuse fine and coarse images (spatiotemporal fusion)</source>
   <translation>Fusionner des images fines et grossières (fusion spatio-temporelle)</translation>
  </message>
  <message>
   <source>Fuse first, or choose any two images of one date.</source>
   <translation>Fusionnez d’abord, ou choisissez deux images quelconques d’une même date.</translation>
  </message>
  <message>
   <source>Fused %1 · %2</source>
   <translation>%1 fusionnée · %2</translation>
  </message>
  <message>
   <source>Fused image</source>
   <translation>Image fusionnée</translation>
  </message>
  <message>
   <source>Fused images, in time</source>
   <translation>Images fusionnées, dans le temps</translation>
  </message>
  <message>
   <source>Fused · %1</source>
   <translation>Fusionné · %1</translation>
  </message>
  <message>
   <source>Fusing %1</source>
   <translation>Fusion de %1</translation>
  </message>
  <message>
   <source>Fusing %1 (%2 of %3)</source>
   <translation>Fusion de %1 (%2 sur %3)</translation>
  </message>
  <message>
   <source>Gain of the sensor at the Nyquist frequency of its pixel; auto: from the table of sensors, whose values no manufacturer confirmed.</source>
   <translation>Gain du capteur à la fréquence de Nyquist de son pixel ; auto : de la table des capteurs, dont aucun fabricant n’a confirmé les valeurs.</translation>
  </message>
  <message>
   <source>GeoTIFF on the grid of the fine image, in its type, scale and nodata value.</source>
   <translation>GeoTIFF sur la grille de l’image fine, avec son type, son échelle et sa valeur nodata.</translation>
  </message>
  <message>
   <source>GeoTIFF with the bands of the revisits, in their type, scale and nodata value; with a panchromatic image on its pixels.</source>
   <translation>GeoTIFF avec les bandes des passages, dans leur type, leur échelle et leur valeur nodata ; avec une image panchromatique, sur ses pixels.</translation>
  </message>
  <message>
   <source>Give a REFERENCE or a COARSE image to compare with.</source>
   <translation>Donnez une image REFERENCE ou COARSE à comparer.</translation>
  </message>
  <message>
   <source>Go Without Pan</source>
   <translation>Se passer de pan</translation>
  </message>
  <message>
   <source>Good</source>
   <translation>Bon</translation>
  </message>
  <message>
   <source>Good values (keep-values:4+5)</source>
   <translation>Bonnes valeurs (keep-values:4+5)</translation>
  </message>
  <message>
   <source>Good where pan and revisits lie exactly on each other.</source>
   <translation>Bon là où pan et passages se superposent exactement.</translation>
  </message>
  <message>
   <source>Good with bands that pan does not cover.</source>
   <translation>Bon avec des bandes que le pan ne couvre pas.</translation>
  </message>
  <message>
   <source>Grid of the merging</source>
   <translation>Grille de la fusion des passages</translation>
  </message>
  <message>
   <source>Group of Layers</source>
   <translation>Groupe de couches</translation>
  </message>
  <message>
   <source>Guarded</source>
   <translation>Prudente</translation>
  </message>
  <message>
   <source>HTML (*.html)</source>
   <translation>HTML (*.html)</translation>
  </message>
  <message>
   <source>Half ticked: done where it helps, as the engine judges.</source>
   <translation>À moitié coché : fait là où cela aide, selon le moteur.</translation>
  </message>
  <message>
   <source>Halo of a window</source>
   <translation>Halo d'une fenêtre</translation>
  </message>
  <message>
   <source>Help</source>
   <translation>Aide</translation>
  </message>
  <message>
   <source>Help on This</source>
   <translation>Aide à ce sujet</translation>
  </message>
  <message>
   <source>Hide</source>
   <translation>Masquer</translation>
  </message>
  <message>
   <source>Histogram of errors</source>
   <translation>Histogramme des erreurs</translation>
  </message>
  <message>
   <source>Histogram of the errors: %1. %2</source>
   <translation>Histogramme des erreurs : %1. %2</translation>
  </message>
  <message>
   <source>History</source>
   <translation>Historique</translation>
  </message>
  <message>
   <source>Homogeneity window</source>
   <translation>Fenêtre d’homogénéité</translation>
  </message>
  <message>
   <source>How a coarse change becomes a fine one: one adds it as it is; regression scales it by the slope of fine on coarse values where that is significant; blended takes as much of the slope as it is significant; guarded scales only where the slope is sure, and never with a single band.</source>
   <translation>Comment un changement grossier devient fin : one l’ajoute tel quel ; regression le multiplie par la pente des valeurs fines sur les grossières là où elle est significative ; blended prend de la pente autant qu’elle est significative ; guarded ne le fait que là où la pente est sûre, et jamais avec une seule bande.</translation>
  </message>
  <message>
   <source>How bands are matched</source>
   <translation>Comment les bandes sont appariées</translation>
  </message>
  <message>
   <source>How coarse cells are drawn on the fine grid. Used when the coarse pixels lie exactly on the fine grid; other images are interpolated when they are read.</source>
   <translation>Comment les cellules grossières sont dessinées sur la grille fine. Utilisé quand les pixels grossiers tombent exactement sur la grille fine ; les autres images sont interpolées à la lecture.</translation>
  </message>
  <message>
   <source>How coarse t2 is drawn on the fine grid, to see where inside a coarse pixel the change lies. local-tps is the thin-plate spline of the paper, in a form for images of any size.</source>
   <translation>Comment t2 grossière est dessinée sur la grille fine, pour voir où se trouve le changement dans un pixel grossier. local-tps est la spline de plaque mince de l'article, sous une forme valable pour des images de toute taille.</translation>
  </message>
  <message>
   <source>How far the difference of the pair may be from persisting, with auto; 0 keeps it.</source>
   <translation>De combien la différence de la paire peut s'écarter de la persistance, en automatique ; 0 la conserve.</translation>
  </message>
  <message>
   <source>How many classes of image and change are told apart, at most. Automatic: more where the change is large against the difference of the sensors, 4 to 45.</source>
   <translation>Combien de classes d'image et de changement sont distinguées, au plus. Automatique : davantage quand le changement est grand devant la différence des capteurs, de 4 à 45.</translation>
  </message>
  <message>
   <source>How many coarse pixels are predicted from one local window.</source>
   <translation>Combien de pixels grossiers sont prédits par une fenêtre locale.</translation>
  </message>
  <message>
   <source>How many coarse pixels around it a local window looks at.</source>
   <translation>Combien de pixels grossiers autour d'elle une fenêtre locale regarde.</translation>
  </message>
  <message>
   <source>How many coarse pixels the noise that is expected from the pair counts for.</source>
   <translation>Pour combien de pixels grossiers compte le bruit que la paire laisse attendre.</translation>
  </message>
  <message>
   <source>How many coarse pixels wide and high a learning window is.</source>
   <translation>Largeur et hauteur d'une fenêtre d'apprentissage en pixels grossiers.</translation>
  </message>
  <message>
   <source>How many coarse pixels with the largest share of a class tell how it changed.</source>
   <translation>Combien de pixels grossiers, où la part d'une classe est la plus grande, disent comment elle a changé.</translation>
  </message>
  <message>
   <source>How many cores may work at once.</source>
   <translation>Combien de cœurs peuvent travailler à la fois.</translation>
  </message>
  <message>
   <source>How many images are sampled. With several, their mean is the prediction and their standard deviation the uncertainty; the time grows with them.</source>
   <translation>Combien d’images sont tirées. S’il y en a plusieurs, leur moyenne est la prédiction et leur écart type l’incertitude ; la durée croît avec elles.</translation>
  </message>
  <message>
   <source>How many kinds of land cover are told apart in fine t1, at most; there are fewer where a class would be rare or the coarse pixels are few.</source>
   <translation>Combien de types d'occupation du sol sont distingués dans t1 fine, au plus ; il y en a moins quand une classe serait rare ou que les pixels grossiers sont peu nombreux.</translation>
  </message>
  <message>
   <source>How many kinds of land cover are told apart in fine t1, at most; there are fewer where a class would be rare or the coarse pixels are few. Automatic: 8, with a single band 4.</source>
   <translation>Combien de types d’occupation du sol sont distingués dans la fine t1, au plus ; moins si une classe était rare ou si les pixels grossiers sont peu nombreux. Automatique : 8, avec une seule bande 4.</translation>
  </message>
  <message>
   <source>How many of the most similar pixels of the window are averaged. More give a smoother change.</source>
   <translation>Combien des pixels les plus semblables de la fenêtre sont moyennés. Davantage donne un changement plus lisse.</translation>
  </message>
  <message>
   <source>How much of the result is a plainer prediction without landmarks, where the coarse image is free of noise.</source>
   <translation>Quelle part du résultat est une prédiction plus simple sans couleurs repères, là où l'image grossière est sans bruit.</translation>
  </message>
  <message>
   <source>How often the strengths of all kinds of change are improved.</source>
   <translation>Combien de fois les forces de tous les types de changement sont améliorées.</translation>
  </message>
  <message>
   <source>How often what the coarse image still holds is added. Automatic: more where the change is large against the difference of the sensors, 0 to 5.</source>
   <translation>Combien de fois on ajoute ce que l'image grossière contient encore. Automatique : davantage quand le changement est grand devant la différence des capteurs, de 0 à 5.</translation>
  </message>
  <message>
   <source>How several revisits become the one image that is sharpened.</source>
   <translation>Comment plusieurs passages deviennent l’image qui est affinée.</translation>
  </message>
  <message>
   <source>How strongly a kind of change that few coarse pixels call for is kept small.</source>
   <translation>Avec quelle force on garde petit un type de changement que peu de pixels grossiers demandent.</translation>
  </message>
  <message>
   <source>How the bands of fine and coarse images are matched.</source>
   <translation>Comment les bandes des images fines et grossières sont appariées.</translation>
  </message>
  <message>
   <source>How the coarse images are brought to the fine grid.</source>
   <translation>Comment les images grossières sont amenées sur la grille fine.</translation>
  </message>
  <message>
   <source>How the image is computed. auto: {}, with a panchromatic image {}; {}</source>
   <translation>Comment l’image est calculée. auto : {}, avec une image panchromatique {} ; {}</translation>
  </message>
  <message>
   <source>How the numbers of the result are stored.</source>
   <translation>Comment les nombres du résultat sont stockés.</translation>
  </message>
  <message>
   <source>How the numbers of the result are stored. auto: as those of the revisits.</source>
   <translation>Comment les nombres du résultat sont enregistrés. auto : comme ceux des passages.</translation>
  </message>
  <message>
   <source>How the prediction is computed: {}</source>
   <translation>Comment la prédiction est calculée : {}</translation>
  </message>
  <message>
   <source>How to Fuse</source>
   <translation>Comment fusionner</translation>
  </message>
  <message>
   <source>How two pairs are mixed: change counts the pair more whose coarse image is nearer to that of t2; reliability also the one whose images agree better.</source>
   <translation>Comment deux paires sont mêlées : change donne plus de poids à la paire dont l'image grossière est plus proche de celle de t2 ; reliability aussi à celle dont les images concordent mieux.</translation>
  </message>
  <message>
   <source>How unlike a pixel may be to a landmark of the broad comparison, in standard deviations of the bands.</source>
   <translation>De combien un pixel peut différer d'une couleur repère de la comparaison large, en écarts-types des bandes.</translation>
  </message>
  <message>
   <source>How unlike a pixel may be to a landmark of the close comparison, in standard deviations of the bands.</source>
   <translation>De combien un pixel peut différer d'une couleur repère de la comparaison étroite, en écarts-types des bandes.</translation>
  </message>
  <message>
   <source>ISO dates with commas.</source>
   <translation>Dates ISO séparées par des virgules.</translation>
  </message>
  <message>
   <source>Ibp</source>
   <translation>IBP</translation>
  </message>
  <message>
   <source>Ibp robust</source>
   <translation>IBP robuste</translation>
  </message>
  <message>
   <source>Ignore</source>
   <translation>Ignorer</translation>
  </message>
  <message>
   <source>Image enhanced, %1 of pixels without data.</source>
   <translation>Image améliorée, %1 des pixels sans données.</translation>
  </message>
  <message>
   <source>Images</source>
   <translation>Images</translation>
  </message>
  <message>
   <source>Import</source>
   <translation>Importer</translation>
  </message>
  <message>
   <source>Import as %1</source>
   <translation>Importer sous %1</translation>
  </message>
  <message>
   <source>Importing %1…</source>
   <translation>Importation de %1…</translation>
  </message>
  <message>
   <source>Import…</source>
   <translation>Importer…</translation>
  </message>
  <message>
   <source>In force now: %1 (from: %2)</source>
   <translation>En vigueur : %1 (de : %2)</translation>
  </message>
  <message>
   <source>In how many windows of a large scene the strengths of all kinds of change are learned.</source>
   <translation>Dans combien de fenêtres d'une grande scène les forces de tous les types de changement sont apprises.</translation>
  </message>
  <message>
   <source>In the order of the training, with wavelengths if you like: blue, green, red:655nm.</source>
   <translation>Dans l’ordre de l’entraînement, avec les longueurs d’onde si vous voulez : blue, green, red:655nm.</translation>
  </message>
  <message>
   <source>In units of the coordinate system of the revisits. Empty: the pixel of the panchromatic image, else half of the revisits' pixel.</source>
   <translation>En unités du système de coordonnées des passages. Vide : le pixel de l’image panchromatique, sinon la moitié de celui des passages.</translation>
  </message>
  <message>
   <source>Install</source>
   <translation>Installer</translation>
  </message>
  <message>
   <source>Install a weights file (.safetensors) or a published checkpoint (.ckpt, .pth).</source>
   <translation>Installer un fichier de poids (.safetensors) ou un point de contrôle publié (.ckpt, .pth).</translation>
  </message>
  <message>
   <source>Install a weights file (.safetensors) or its published checkpoint (.ckpt).</source>
   <translation>Installer un fichier de poids (.safetensors) ou son checkpoint publié (.ckpt).</translation>
  </message>
  <message>
   <source>Installed, but the test image came out wrong. It will not be used.</source>
   <translation>Installé, mais l’image d’essai est fausse. Il ne sera pas utilisé.</translation>
  </message>
  <message>
   <source>Int16 (−32768 to 32767)</source>
   <translation>Int16 (−32768 à 32767)</translation>
  </message>
  <message>
   <source>Interpolation</source>
   <translation>Interpolation</translation>
  </message>
  <message>
   <source>It can be read. Its card names no checksum to compare.</source>
   <translation>Il est lisible. Sa fiche ne donne pas de somme de contrôle à comparer.</translation>
  </message>
  <message>
   <source>It joins several revisits of one place, and a pan image. Use it on the page Enhance.</source>
   <translation>Il réunit plusieurs passages sur un même lieu et une image panchromatique. Utilisez-le à la page Améliorer.</translation>
  </message>
  <message>
   <source>It was trained for a ratio of %1; these images have %2. The result may look blocky.</source>
   <translation>Il a été entraîné pour un rapport de %1 ; ces images ont %2. Le résultat peut paraître en blocs.</translation>
  </message>
  <message>
   <source>Iterations</source>
   <translation>Itérations</translation>
  </message>
  <message>
   <source>JSON (*.json)</source>
   <translation>JSON (*.json)</translation>
  </message>
  <message>
   <source>Keep</source>
   <translation>Garder</translation>
  </message>
  <message>
   <source>Keep detail</source>
   <translation>Garder le détail</translation>
  </message>
  <message>
   <source>Keeps edges well; needs no coarse image of t1, but weights trained on similar images.</source>
   <translation>Garde bien les bords ; n’a pas besoin d’image grossière de t1, mais de poids entraînés sur des images semblables.</translation>
  </message>
  <message>
   <source>Keeps the colours' proportions; known from every GIS.</source>
   <translation>Garde les proportions des couleurs ; connu de tout SIG.</translation>
  </message>
  <message>
   <source>Keeps the colours.</source>
   <translation>Garde les couleurs.</translation>
  </message>
  <message>
   <source>Keeps the fine image of each date away in turn, predicts it from the other pairs and compares both: eleven metrics per date and their means, beside no change, as CSV and as an HTML report. Says how good a method is on your own place before you trust it.</source>
   <translation>Cache tour à tour l’image fine de chaque date, la prédit à partir des autres paires et compare les deux : onze scores par date et leurs moyennes, à côté de « aucun changement », en CSV et en rapport HTML. Dit ce que vaut une méthode chez vous avant que vous lui fassiez confiance.</translation>
  </message>
  <message>
   <source>Kept</source>
   <translation>Gardé</translation>
  </message>
  <message>
   <source>Land surface temperature between two pairs; the coarse sensor sets the level.</source>
   <translation>Température de surface entre deux paires ; le capteur grossier fixe le niveau.</translation>
  </message>
  <message>
   <source>Landmarks, narrow</source>
   <translation>Couleurs repères, étroit</translation>
  </message>
  <message>
   <source>Landmarks, wide</source>
   <translation>Couleurs repères, large</translation>
  </message>
  <message>
   <source>Larger adds more; auto: the smallest odd one that covers a pixel of the revisits.</source>
   <translation>Plus grand ajoute davantage ; auto : le plus petit impair qui couvre un pixel des passages.</translation>
  </message>
  <message>
   <source>Largest possible value against the error, logarithmic.</source>
   <translation>La plus grande valeur possible par rapport à l’erreur, logarithmique.</translation>
  </message>
  <message>
   <source>Largest quotient</source>
   <translation>Plus grand quotient</translation>
  </message>
  <message>
   <source>Largest residual</source>
   <translation>Résidu maximal</translation>
  </message>
  <message>
   <source>Largest shift</source>
   <translation>Plus grand décalage</translation>
  </message>
  <message>
   <source>Layer</source>
   <translation>Couche</translation>
  </message>
  <message>
   <source>Learning steps</source>
   <translation>Pas d'apprentissage</translation>
  </message>
  <message>
   <source>Learning windows</source>
   <translation>Fenêtres d'apprentissage</translation>
  </message>
  <message>
   <source>Least correlation</source>
   <translation>Corrélation minimale</translation>
  </message>
  <message>
   <source>Least valid share</source>
   <translation>Part valide minimale</translation>
  </message>
  <message>
   <source>Leave Out</source>
   <translation>Écarter</translation>
  </message>
  <message>
   <source>Leave Out Pair</source>
   <translation>Exclure la paire</translation>
  </message>
  <message>
   <source>Leave changed cells out</source>
   <translation>Écarter les cellules changées</translation>
  </message>
  <message>
   <source>Leave each revisit out once</source>
   <translation>Écarter chaque revisite une fois</translation>
  </message>
  <message>
   <source>Leave mixed cells out</source>
   <translation>Écarter les cellules mixtes</translation>
  </message>
  <message>
   <source>Leave one date out</source>
   <translation>Exclure une date</translation>
  </message>
  <message>
   <source>Leaving a date out needs two dates that have both a fine and a coarse image.</source>
   <translation>Exclure une date demande deux dates qui ont une image fine et une grossière.</translation>
  </message>
  <message>
   <source>Left</source>
   <translation>Gauche</translation>
  </message>
  <message>
   <source>Left layer</source>
   <translation>Couche de gauche</translation>
  </message>
  <message>
   <source>Left out</source>
   <translation>Écarté</translation>
  </message>
  <message>
   <source>Lenient</source>
   <translation>Indulgent</translation>
  </message>
  <message>
   <source>Less noise, where nothing changed.</source>
   <translation>Moins de bruit, là où rien n’a changé.</translation>
  </message>
  <message>
   <source>Level of the result</source>
   <translation>Niveau du résultat</translation>
  </message>
  <message>
   <source>Licence</source>
   <translation>Licence</translation>
  </message>
  <message>
   <source>Licences</source>
   <translation>Licences</translation>
  </message>
  <message>
   <source>Limits</source>
   <translation>Limites</translation>
  </message>
  <message>
   <source>List the pairs of a folder</source>
   <translation>Lister les paires d’un dossier</translation>
  </message>
  <message>
   <source>Local tps</source>
   <translation>TPS locale</translation>
  </message>
  <message>
   <source>Log</source>
   <translation>Journal</translation>
  </message>
  <message>
   <source>Logarithmic weights</source>
   <translation>Poids logarithmiques</translation>
  </message>
  <message>
   <source>Long range</source>
   <translation>Longue portée</translation>
  </message>
  <message>
   <source>Look Again</source>
   <translation>Regarder de nouveau</translation>
  </message>
  <message>
   <source>Looked through with the folders in it. Masks and results of STFusion are left out.</source>
   <translation>Parcouru avec ses sous-dossiers. Les masques et les résultats de STFusion sont ignorés.</translation>
  </message>
  <message>
   <source>Looking at the revisits</source>
   <translation>Examen des passages</translation>
  </message>
  <message>
   <source>Looking at this computer…</source>
   <translation>Examen de cet ordinateur…</translation>
  </message>
  <message>
   <source>Looking for networks…</source>
   <translation>Recherche de réseaux…</translation>
  </message>
  <message>
   <source>MASKS: '{}' is no file=mask. Write for example {}.</source>
   <translation>MASKS : « {} » n’est pas de la forme fichier=masque. Écrivez par exemple {}.</translation>
  </message>
  <message>
   <source>MP4 video (*.mp4)</source>
   <translation>Vidéo MP4 (*.mp4)</translation>
  </message>
  <message>
   <source>Made for</source>
   <translation>Fait pour</translation>
  </message>
  <message>
   <source>Make It Agree</source>
   <translation>Faire concorder</translation>
  </message>
  <message>
   <source>Make Training Commands…</source>
   <translation>Créer les commandes d’entraînement…</translation>
  </message>
  <message>
   <source>Make a sharp image of a day that has only a blurred one</source>
   <translation>Faire une image nette d’un jour qui n’en a qu’une floue</translation>
  </message>
  <message>
   <source>Make one sharp image of several blurred ones</source>
   <translation>Faire une image nette de plusieurs floues</translation>
  </message>
  <message>
   <source>Make the private folder somewhere else.</source>
   <translation>Créer le dossier privé ailleurs.</translation>
  </message>
  <message>
   <source>Make the result agree with the coarse image</source>
   <translation>Faire concorder le résultat avec l’image grossière</translation>
  </message>
  <message>
   <source>Make the result, when degraded, agree with the coarse image. auto: where the pair can be trusted.</source>
   <translation>Faire concorder le résultat, une fois dégradé, avec l’image grossière. auto : là où la paire est fiable.</translation>
  </message>
  <message>
   <source>Makes fine and coarse images of fields, forest, water and roads on several dates, with crop growth, harvest, flood and new buildings. The truth of every date is known.</source>
   <translation>Crée des images fines et grossières de champs, forêt, eau et routes à plusieurs dates, avec croissance, récolte, inondation et nouveaux bâtiments. La vérité de chaque date est connue.</translation>
  </message>
  <message>
   <source>Makes one sharp image of several blurred images of one place and, where there is one, of a sharp panchromatic image. Needs no training. Revisits of other dates, extents and coordinate systems are brought to the reference; clouded ones are left out.</source>
   <translation>Fait une image nette de plusieurs images floues d’un lieu et, s’il y en a une, d’une image panchromatique nette. Sans entraînement. Les passages d’autres dates, emprises et systèmes de coordonnées sont ramenés à la référence ; les nuageux sont écartés.</translation>
  </message>
  <message>
   <source>Makes the two commands for a computer with a GPU, from the images on the Fuse page. On another computer, copy the images and write its folders into the commands.</source>
   <translation>Écrit les deux commandes pour un ordinateur avec GPU, à partir des images de la page Fusionner. Sur un autre ordinateur, copiez les images et écrivez ses dossiers dans les commandes.</translation>
  </message>
  <message>
   <source>Many revisits with different shifts, little change.</source>
   <translation>Beaucoup de passages aux décalages différents, peu de changement.</translation>
  </message>
  <message>
   <source>Mask %1</source>
   <translation>Masque %1</translation>
  </message>
  <message>
   <source>Mask of %1</source>
   <translation>Masque de %1</translation>
  </message>
  <message>
   <source>Mask of coarse image of t1</source>
   <translation>Masque de l’image grossière de t1</translation>
  </message>
  <message>
   <source>Mask of coarse image of t2</source>
   <translation>Masque de l’image grossière de t2</translation>
  </message>
  <message>
   <source>Mask of coarse image of t3</source>
   <translation>Masque de l’image grossière de t3</translation>
  </message>
  <message>
   <source>Mask of fine image of t1</source>
   <translation>Masque de l’image fine de t1</translation>
  </message>
  <message>
   <source>Mask of fine image of t3</source>
   <translation>Masque de l’image fine de t3</translation>
  </message>
  <message>
   <source>Mask or QA raster, with its rule after an @, e.g. qa.tif@bits:1+3.</source>
   <translation>Raster de masque ou de qualité, avec sa règle après un @, p. ex. qa.tif@bits:1+3.</translation>
  </message>
  <message>
   <source>Mask or quality raster of %1</source>
   <translation>Raster de masque ou de qualité de %1</translation>
  </message>
  <message>
   <source>Mask rule %1</source>
   <translation>Règle de masque %1</translation>
  </message>
  <message>
   <source>Mask rule of %1</source>
   <translation>Règle de masque de %1</translation>
  </message>
  <message>
   <source>Match</source>
   <translation>Ajuster</translation>
  </message>
  <message>
   <source>Match pan to the bands</source>
   <translation>Accorder le pan aux bandes</translation>
  </message>
  <message>
   <source>Match the brightness</source>
   <translation>Ajuster la luminosité</translation>
  </message>
  <message>
   <source>Match the level locally</source>
   <translation>Accorder le niveau localement</translation>
  </message>
  <message>
   <source>Mean</source>
   <translation>Moyenne</translation>
  </message>
  <message>
   <source>Mean error without its sign.</source>
   <translation>Erreur moyenne sans son signe.</translation>
  </message>
  <message>
   <source>Mean-preserving rounds</source>
   <translation>Tours conservant la moyenne</translation>
  </message>
  <message>
   <source>Measure how good the newest result is.</source>
   <translation>Mesurer la qualité du dernier résultat.</translation>
  </message>
  <message>
   <source>Median</source>
   <translation>Médiane</translation>
  </message>
  <message>
   <source>Memory</source>
   <translation>Mémoire</translation>
  </message>
  <message>
   <source>Memory in MB</source>
   <translation>Mémoire en Mo</translation>
  </message>
  <message>
   <source>Memory: about %1 at once.</source>
   <translation>Mémoire : environ %1 à la fois.</translation>
  </message>
  <message>
   <source>Merging of the revisits</source>
   <translation>Fusion des passages</translation>
  </message>
  <message>
   <source>Method</source>
   <translation>Méthode</translation>
  </message>
  <message>
   <source>Method Options</source>
   <translation>Options de la méthode</translation>
  </message>
  <message>
   <source>Method taken: %1.</source>
   <translation>Méthode retenue : %1.</translation>
  </message>
  <message>
   <source>Methods and weights with commas between them, e.g. fsdaf, fit-fc. Empty: every method without weights that takes the images.</source>
   <translation>Méthodes et poids séparés par des virgules, p. ex. fsdaf, fit-fc. Vide : toute méthode sans poids qui accepte les images.</translation>
  </message>
  <message>
   <source>Metrics</source>
   <translation>Scores</translation>
  </message>
  <message>
   <source>Middle range</source>
   <translation>Portée moyenne</translation>
  </message>
  <message>
   <source>Minimum</source>
   <translation>Minimum</translation>
  </message>
  <message>
   <source>Models</source>
   <translation>Modèles</translation>
  </message>
  <message>
   <source>More</source>
   <translation>Plus</translation>
  </message>
  <message>
   <source>More Output Options</source>
   <translation>Plus d’options de sortie</translation>
  </message>
  <message>
   <source>More give more detail, and more noise.</source>
   <translation>Davantage donnent plus de détail, et plus de bruit.</translation>
  </message>
  <message>
   <source>Most memory for images; smaller tiles give the same image.</source>
   <translation>Mémoire maximale pour les images ; des tuiles plus petites donnent la même image.</translation>
  </message>
  <message>
   <source>Most revisits</source>
   <translation>Nombre maximal de revisites</translation>
  </message>
  <message>
   <source>Move the coarse images onto the fine ones</source>
   <translation>Déplacer les images grossières sur les fines</translation>
  </message>
  <message>
   <source>Moved by %1</source>
   <translation>Déplacé de %1</translation>
  </message>
  <message>
   <source>My own Python</source>
   <translation>Mon propre Python</translation>
  </message>
  <message>
   <source>NVIDIA GPU</source>
   <translation>GPU NVIDIA</translation>
  </message>
  <message>
   <source>NVIDIA driver</source>
   <translation>Pilote NVIDIA</translation>
  </message>
  <message>
   <source>NVIDIA's libraries: NVIDIA's own</source>
   <translation>Bibliothèques de NVIDIA : licence de NVIDIA</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Nom</translation>
  </message>
  <message>
   <source>Name a Python on the page Engine.</source>
   <translation>Nommez un Python à la page Moteur.</translation>
  </message>
  <message>
   <source>Named by</source>
   <translation>Nommé par</translation>
  </message>
  <message>
   <source>Names, versions, files and sizes.</source>
   <translation>Noms, versions, fichiers et tailles.</translation>
  </message>
  <message>
   <source>Nearest</source>
   <translation>Plus proche voisin</translation>
  </message>
  <message>
   <source>Nearest in time; the images are not compared yet.</source>
   <translation>Les plus proches dans le temps ; les images ne sont pas encore comparées.</translation>
  </message>
  <message>
   <source>Nearly as good as FSDAF and quick without the filter; clear classes.</source>
   <translation>Presque aussi bon que FSDAF et rapide sans le filtre ; classes nettes.</translation>
  </message>
  <message>
   <source>Needs a fine image of any date, and the coarse image of the date you want.</source>
   <translation>Demande une image fine d'une date quelconque et l'image grossière de la date voulue.</translation>
  </message>
  <message>
   <source>Needs a pair before and a pair after the date you want, and its coarse image.</source>
   <translation>Demande une paire avant et une paire après la date voulue, et son image grossière.</translation>
  </message>
  <message>
   <source>Needs a pair, and the coarse image of the date you want.</source>
   <translation>Demande une paire et l'image grossière de la date voulue.</translation>
  </message>
  <message>
   <source>Needs one coarse and one fine image of any date; trained against a discriminator.</source>
   <translation>A besoin d’une image grossière et d’une fine de dates quelconques ; entraîné contre un discriminateur.</translation>
  </message>
  <message>
   <source>Needs two fine images and their dates, but no coarse image at all.</source>
   <translation>A besoin de deux images fines et de leurs dates, mais d’aucune image grossière.</translation>
  </message>
  <message>
   <source>NetCDF (*.nc)</source>
   <translation>NetCDF (*.nc)</translation>
  </message>
  <message>
   <source>Network</source>
   <translation>Réseau</translation>
  </message>
  <message>
   <source>Networks You Could Get</source>
   <translation>Réseaux que vous pourriez obtenir</translation>
  </message>
  <message>
   <source>Networks You Could Get…</source>
   <translation>Réseaux que vous pourriez obtenir…</translation>
  </message>
  <message>
   <source>Networks You Have</source>
   <translation>Vos réseaux</translation>
  </message>
  <message>
   <source>Networks in a folder of their own.</source>
   <translation>Les réseaux dans un dossier à part.</translation>
  </message>
  <message>
   <source>Networks on</source>
   <translation>Réseaux sur</translation>
  </message>
  <message>
   <source>Networks run on %1 (measured: %2 million pixels per minute). The engine is in use.</source>
   <translation>Les réseaux fonctionnent sur %1 (mesuré : %2 millions de pixels par minute). Le moteur est en service.</translation>
  </message>
  <message>
   <source>New noise per step</source>
   <translation>Nouveau bruit par pas</translation>
  </message>
  <message>
   <source>Next</source>
   <translation>Suivant</translation>
  </message>
  <message>
   <source>Next: %1</source>
   <translation>Ensuite : %1</translation>
  </message>
  <message>
   <source>No Change</source>
   <translation>Aucun changement</translation>
  </message>
  <message>
   <source>No NVIDIA GPU was found.</source>
   <translation>Aucun GPU NVIDIA trouvé.</translation>
  </message>
  <message>
   <source>No NVIDIA driver was found. Needs driver %1 or newer.</source>
   <translation>Aucun pilote NVIDIA trouvé. Il faut le pilote %1 ou plus récent.</translation>
  </message>
  <message>
   <source>No Python was found to run the engine. Set the variable {} to one.</source>
   <translation>Aucun Python trouvé pour le moteur. Donnez-en un dans la variable {}.</translation>
  </message>
  <message>
   <source>No change</source>
   <translation>Aucun changement</translation>
  </message>
  <message>
   <source>No coarse image of %1 is in the project. Choose one.</source>
   <translation>Aucune image grossière du %1 n’est dans le projet. Choisissez-en une.</translation>
  </message>
  <message>
   <source>No connection to %1.</source>
   <translation>Pas de connexion à %1.</translation>
  </message>
  <message>
   <source>No date has both a fine and a coarse image.</source>
   <translation>Aucune date n’a à la fois une image fine et une grossière.</translation>
  </message>
  <message>
   <source>No date is ticked. Tick at least one date to predict.</source>
   <translation>Aucune date n’est cochée. Cochez au moins une date à prédire.</translation>
  </message>
  <message>
   <source>No fine image of %1 is in the project. Choose one, or compare with the coarse image.</source>
   <translation>Aucune image fine du %1 n’est dans le projet. Choisissez-en une, ou comparez avec l’image grossière.</translation>
  </message>
  <message>
   <source>No image has data at this place.</source>
   <translation>Aucune image n’a de données à cet endroit.</translation>
  </message>
  <message>
   <source>No images at hand?</source>
   <translation>Pas d’images sous la main ?</translation>
  </message>
  <message>
   <source>No model holds “%1”.</source>
   <translation>Aucun modèle ne contient « %1 ».</translation>
  </message>
  <message>
   <source>No networks yet. The classical methods need none.</source>
   <translation>Pas encore de réseaux. Les méthodes classiques n’en ont pas besoin.</translation>
  </message>
  <message>
   <source>No revisit was given. Give REVISITS, or a FOLDER that holds images of them.</source>
   <translation>Aucun passage n’a été donné. Donnez REVISITS, ou un FOLDER qui contient ces images.</translation>
  </message>
  <message>
   <source>No run matches these words.</source>
   <translation>Aucune exécution ne correspond à ces mots.</translation>
  </message>
  <message>
   <source>Nodata %1</source>
   <translation>Nodata %1</translation>
  </message>
  <message>
   <source>Noise</source>
   <translation>Bruit</translation>
  </message>
  <message>
   <source>Noise of the coarse image in its own units. Automatic: 0.005 for reflectance, 0.5 K for temperature, otherwise from the spread of fine t1.</source>
   <translation>Bruit de l’image grossière dans ses propres unités. Automatique : 0,005 pour la réflectance, 0,5 K pour la température, sinon d’après la dispersion de l’image fine t1.</translation>
  </message>
  <message>
   <source>Noise of the fine image in its own units. Automatic: 0.005 for reflectance, 0.5 K for temperature, otherwise from the spread of fine t1.</source>
   <translation>Bruit de l’image fine dans ses propres unités. Automatique : 0,005 pour la réflectance, 0,5 K pour la température, sinon d’après la dispersion de l’image fine t1.</translation>
  </message>
  <message>
   <source>None</source>
   <translation>Aucune</translation>
  </message>
  <message>
   <source>Not Used</source>
   <translation>Non utilisée</translation>
  </message>
  <message>
   <source>Not everything could be removed: %1. Close programs that use it and try again.</source>
   <translation>Tout n’a pas pu être supprimé : %1. Fermez les programmes qui l’utilisent et réessayez.</translation>
  </message>
  <message>
   <source>Not finished</source>
   <translation>Non terminé</translation>
  </message>
  <message>
   <source>Not tested since this engine was chosen.</source>
   <translation>Non essayé depuis le choix de ce moteur.</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Remarque</translation>
  </message>
  <message>
   <source>Notes</source>
   <translation>Remarques</translation>
  </message>
  <message>
   <source>Nothing to complain about.</source>
   <translation>Rien à signaler.</translation>
  </message>
  <message>
   <source>Nothing was told during this run.</source>
   <translation>Rien n’a été signalé pendant cette exécution.</translation>
  </message>
  <message>
   <source>NumPy, GDAL</source>
   <translation>NumPy, GDAL</translation>
  </message>
  <message>
   <source>Number of classes</source>
   <translation>Nombre de classes</translation>
  </message>
  <message>
   <source>Number of coarse images</source>
   <translation>Nombre d’images grossières</translation>
  </message>
  <message>
   <source>Number of dates predicted now</source>
   <translation>Nombre de dates prédites à présent</translation>
  </message>
  <message>
   <source>Number of dates that can be predicted</source>
   <translation>Nombre de dates qui peuvent être prédites</translation>
  </message>
  <message>
   <source>Number of dates that could not be predicted</source>
   <translation>Nombre de dates qui n’ont pas pu être prédites</translation>
  </message>
  <message>
   <source>Number of dates that were finished before</source>
   <translation>Nombre de dates déjà terminées</translation>
  </message>
  <message>
   <source>Number of errors</source>
   <translation>Nombre d’erreurs</translation>
  </message>
  <message>
   <source>Number of files written</source>
   <translation>Nombre de fichiers écrits</translation>
  </message>
  <message>
   <source>Number of fine images</source>
   <translation>Nombre d’images fines</translation>
  </message>
  <message>
   <source>Number of pairs</source>
   <translation>Nombre de paires</translation>
  </message>
  <message>
   <source>Number of revisits that were left out</source>
   <translation>Nombre de passages écartés</translation>
  </message>
  <message>
   <source>Number of revisits that were used</source>
   <translation>Nombre de passages utilisés</translation>
  </message>
  <message>
   <source>Number of the panchromatic image that means no data.</source>
   <translation>Nombre de l’image panchromatique qui signifie sans données.</translation>
  </message>
  <message>
   <source>Number of the revisits that means no data.</source>
   <translation>Nombre des passages qui signifie sans données.</translation>
  </message>
  <message>
   <source>Number of warnings</source>
   <translation>Nombre d’avertissements</translation>
  </message>
  <message>
   <source>Number type</source>
   <translation>Type de nombre</translation>
  </message>
  <message>
   <source>Numbers, names or wavelengths, e.g. 1,2,3.</source>
   <translation>Numéros, noms ou longueurs d’onde, p. ex. 1,2,3.</translation>
  </message>
  <message>
   <source>Numbers, names or wavelengths, in order.</source>
   <translation>Numéros, noms ou longueurs d’onde, dans l’ordre.</translation>
  </message>
  <message>
   <source>Numbers, names or wavelengths: 4,3,2,8.</source>
   <translation>Numéros, noms ou longueurs d’onde : 4,3,2,8.</translation>
  </message>
  <message>
   <source>OUTPUT must end in .tif: {}</source>
   <translation>OUTPUT doit se terminer par .tif : {}</translation>
  </message>
  <message>
   <source>Of more than these the ones most like the reference are used.</source>
   <translation>S'il y en a davantage, les plus semblables à la référence sont utilisées.</translation>
  </message>
  <message>
   <source>Of the coarse sensor, in reflectance.</source>
   <translation>Du capteur grossier, en réflectance.</translation>
  </message>
  <message>
   <source>Of the result. Automatic: that of the pan image, else half of the revisits' pixel.</source>
   <translation>Du résultat. Automatique : celui de l’image pan, sinon la moitié de celui des passages.</translation>
  </message>
  <message>
   <source>Of the revisits: numbers, names or wavelengths with commas between them.</source>
   <translation>Des passages : numéros, noms ou longueurs d’onde séparés par des virgules.</translation>
  </message>
  <message>
   <source>Off</source>
   <translation>Désactivé</translation>
  </message>
  <message>
   <source>Offline Folder…</source>
   <translation>Dossier hors ligne…</translation>
  </message>
  <message>
   <source>Offset</source>
   <translation>Décalage</translation>
  </message>
  <message>
   <source>Offset %1, set by hand</source>
   <translation>Décalage %1, fixé à la main</translation>
  </message>
  <message>
   <source>On %1 there is only a coarse image. STFusion predicts the fine one from the pairs before and after it.</source>
   <translation>Le %1, il n’y a qu’une image grossière. STFusion prédit l’image fine à partir des paires d’avant et d’après.</translation>
  </message>
  <message>
   <source>On Debian and Ubuntu it is in the package python3-venv. Install it, then try again.</source>
   <translation>Sous Debian et Ubuntu, il est dans le paquet python3-venv. Installez-le, puis réessayez.</translation>
  </message>
  <message>
   <source>On Linux the package index has one build for both, with NVIDIA's libraries. The small one (torch %1+cpu) can come from an offline folder.</source>
   <translation>Sous Linux, l’index des paquets a une seule version pour les deux, avec les bibliothèques de NVIDIA. La petite (torch %1+cpu) peut venir d’un dossier hors ligne.</translation>
  </message>
  <message>
   <source>On disk: %1 before compression.</source>
   <translation>Sur le disque : %1 avant compression.</translation>
  </message>
  <message>
   <source>On the Map</source>
   <translation>Sur la carte</translation>
  </message>
  <message>
   <source>On the command line: %1</source>
   <translation>En ligne de commande : %1</translation>
  </message>
  <message>
   <source>One</source>
   <translation>Un</translation>
  </message>
  <message>
   <source>One HTML file with verdict, scores, maps and plots.</source>
   <translation>Un fichier HTML avec verdict, scores, cartes et graphiques.</translation>
  </message>
  <message>
   <source>One HTML file: how far the result is from each revisit, why one was left out, and pictures of both.</source>
   <translation>Un fichier HTML : l’écart du résultat à chaque passage, pourquoi l’un a été écarté, et des images des deux.</translation>
  </message>
  <message>
   <source>One PNG file per date (*.png)</source>
   <translation>Un fichier PNG par date (*.png)</translation>
  </message>
  <message>
   <source>One revisit alone holds no further detail. Add more revisits, or a pan image.</source>
   <translation>Un passage seul ne contient pas plus de détail. Ajoutez d’autres passages ou une image pan.</translation>
  </message>
  <message>
   <source>One row per file.</source>
   <translation>Une ligne par fichier.</translation>
  </message>
  <message>
   <source>Only for files that have none.</source>
   <translation>Seulement pour les fichiers qui n’en ont pas.</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Ouvrir</translation>
  </message>
  <message>
   <source>Open Engine Page</source>
   <translation>Ouvrir la page Moteur</translation>
  </message>
  <message>
   <source>Open Folder</source>
   <translation>Ouvrir le dossier</translation>
  </message>
  <message>
   <source>Open Recipe</source>
   <translation>Ouvrir une recette</translation>
  </message>
  <message>
   <source>Open Recipe…</source>
   <translation>Ouvrir une recette…</translation>
  </message>
  <message>
   <source>Open Report</source>
   <translation>Ouvrir le rapport</translation>
  </message>
  <message>
   <source>Open in Form</source>
   <translation>Ouvrir dans le formulaire</translation>
  </message>
  <message>
   <source>Opposite changes add up</source>
   <translation>Les changements opposés s'additionnent</translation>
  </message>
  <message>
   <source>Over how many coarse pixels on either side neighbouring windows are blended.</source>
   <translation>Sur combien de pixels grossiers de chaque côté les fenêtres voisines se fondent.</translation>
  </message>
  <message>
   <source>Overwrite</source>
   <translation>Écraser</translation>
  </message>
  <message>
   <source>P1</source>
   <translation>P1</translation>
  </message>
  <message>
   <source>PAIRS: '{}' is neither auto nor best nor a date such as 2024-05-10.</source>
   <translation>PAIRS : « {} » n’est ni auto, ni best, ni une date comme 2024-05-10.</translation>
  </message>
  <message>
   <source>PAN is missing: {} takes the detail from there. Give it, or choose {}.</source>
   <translation>PAN manque : {} y prend le détail. Donnez-la, ou choisissez {}.</translation>
  </message>
  <message>
   <source>PNG (*.png)</source>
   <translation>PNG (*.png)</translation>
  </message>
  <message>
   <source>PSNR, dB</source>
   <translation>PSNR, dB</translation>
  </message>
  <message>
   <source>Packages</source>
   <translation>Paquets</translation>
  </message>
  <message>
   <source>Pairs</source>
   <translation>Paires</translation>
  </message>
  <message>
   <source>Pan Image from File…</source>
   <translation>Image pan depuis un fichier…</translation>
  </message>
  <message>
   <source>Pan image</source>
   <translation>Image pan</translation>
  </message>
  <message>
   <source>Pan nodata</source>
   <translation>Nodata du pan</translation>
  </message>
  <message>
   <source>Pan offset</source>
   <translation>Décalage du pan</translation>
  </message>
  <message>
   <source>Pan scale</source>
   <translation>Échelle du pan</translation>
  </message>
  <message>
   <source>Panchromatic image</source>
   <translation>Image panchromatique</translation>
  </message>
  <message>
   <source>Part of the fine image to predict. Empty: all of it.</source>
   <translation>Partie de l’image fine à prédire. Vide : toute l’image.</translation>
  </message>
  <message>
   <source>Part of the place to compute. Empty: all of it.</source>
   <translation>Partie du lieu à calculer. Vide : tout.</translation>
  </message>
  <message>
   <source>Passes of the network per image (ddim). Fewer are quicker and smoother.</source>
   <translation>Passages du réseau par image (ddim). Moins est plus rapide et plus lisse.</translation>
  </message>
  <message>
   <source>Path of python</source>
   <translation>Chemin de python</translation>
  </message>
  <message>
   <source>Pick Pixel</source>
   <translation>Choisir un pixel</translation>
  </message>
  <message>
   <source>Pixel</source>
   <translation>Pixel</translation>
  </message>
  <message>
   <source>Pixel of the revisits / pixel of the result, instead of a pixel size; need not be whole. For images without georeference also the ratio to the panchromatic image.</source>
   <translation>Pixel des passages / pixel du résultat, au lieu d’une taille de pixel ; pas forcément entier. Pour des images sans géoréférence, aussi le rapport à l’image panchromatique.</translation>
  </message>
  <message>
   <source>Pixel size</source>
   <translation>Taille de pixel</translation>
  </message>
  <message>
   <source>Pixel size of the result</source>
   <translation>Taille de pixel du résultat</translation>
  </message>
  <message>
   <source>Play</source>
   <translation>Lecture</translation>
  </message>
  <message>
   <source>Play in Time</source>
   <translation>Lire dans le temps</translation>
  </message>
  <message>
   <source>Plot</source>
   <translation>Graphique</translation>
  </message>
  <message>
   <source>Plots</source>
   <translation>Graphiques</translation>
  </message>
  <message>
   <source>Polygons or a raster of classes: scores for each of them as well.</source>
   <translation>Polygones ou raster de classes : des scores pour chacun d’eux aussi.</translation>
  </message>
  <message>
   <source>Polygons with the same text are one area.</source>
   <translation>Les polygones au même texte forment une seule zone.</translation>
  </message>
  <message>
   <source>Predict %1 or not</source>
   <translation>Prédire %1 ou non</translation>
  </message>
  <message>
   <source>Prediction</source>
   <translation>Prédiction</translation>
  </message>
  <message>
   <source>Prediction and reference are the same image, %1.</source>
   <translation>La prédiction et la référence sont la même image, %1.</translation>
  </message>
  <message>
   <source>Prediction minus reference, mean of the bands.</source>
   <translation>Prédiction moins référence, moyenne des bandes.</translation>
  </message>
  <message>
   <source>Predicts a sharp image for every date that has only a blurred one, each from the pairs that are best for it. One GeoTIFF per date and a table with each date's pairs, filled share and agreement with its coarse image. An interrupted series goes on behind its last finished date when it is run again.</source>
   <translation>Prédit une image nette pour chaque date qui n’en a qu’une floue, à partir des paires qui lui conviennent le mieux. Un GeoTIFF par date et un tableau avec les paires, la part remplie et la concordance avec l’image grossière. Une série interrompue reprend après sa dernière date terminée.</translation>
  </message>
  <message>
   <source>Predicts the sharp image of a date on which only a blurred one exists, from a sharp and a blurred image of a reference date and the blurred image of the wanted date.</source>
   <translation>Prédit l’image nette d’une date qui n’en a qu’une floue, à partir d’une image nette et d’une floue d’une date de référence et de l’image floue de la date voulue.</translation>
  </message>
  <message>
   <source>Press Fuse. You can go on working; Cancel stops within two seconds and leaves no half-written file.</source>
   <translation>Appuyez sur Fusionner. Vous pouvez continuer à travailler ; Annuler arrête en deux secondes et ne laisse aucun fichier à moitié écrit.</translation>
  </message>
  <message>
   <source>Prior of the noise</source>
   <translation>A priori du bruit</translation>
  </message>
  <message>
   <source>Prior of the strengths</source>
   <translation>A priori des forces</translation>
  </message>
  <message>
   <source>Processor</source>
   <translation>Processeur</translation>
  </message>
  <message>
   <source>Processor cores that compute at the same time.</source>
   <translation>Cœurs du processeur qui calculent en même temps.</translation>
  </message>
  <message>
   <source>Product</source>
   <translation>Produit</translation>
  </message>
  <message>
   <source>Profile</source>
   <translation>Profil</translation>
  </message>
  <message>
   <source>Progress</source>
   <translation>Progression</translation>
  </message>
  <message>
   <source>Pulls each local line towards the common slope: 0 = not at all (as in the paper, noisy), 1 = half way where the coarse image varies as much as the whole scene.</source>
   <translation>Tire chaque droite locale vers la pente commune : 0 = pas du tout (comme dans l’article, bruité), 1 = à mi-chemin là où l’image grossière varie autant que toute la scène.</translation>
  </message>
  <message>
   <source>Pulls the changes around each coarse pixel towards those of the whole scene, which is needed where a class is rare. Automatic: 0.02, with a single band 1.</source>
   <translation>Rapproche les changements autour de chaque pixel grossier de ceux de toute la scène, ce qui est nécessaire là où une classe est rare. Automatique : 0.02 ; avec une seule bande, 1.</translation>
  </message>
  <message>
   <source>Purest coarse pixels</source>
   <translation>Pixels grossiers les plus purs</translation>
  </message>
  <message>
   <source>Put this run on the clipboard, to repeat it elsewhere or to show it to somebody.</source>
   <translation>Mettre cette exécution dans le presse-papiers, pour la répéter ailleurs ou la montrer à quelqu’un.</translation>
  </message>
  <message>
   <source>PyTorch</source>
   <translation>PyTorch</translation>
  </message>
  <message>
   <source>PyTorch works on the processor, not on the GPU: driver %1, needed %2.</source>
   <translation>PyTorch fonctionne sur le processeur, pas sur le GPU : pilote %1, requis %2.</translation>
  </message>
  <message>
   <source>Python</source>
   <translation>Python</translation>
  </message>
  <message>
   <source>Python of the engine</source>
   <translation>Python du moteur</translation>
  </message>
  <message>
   <source>Queue and Log</source>
   <translation>File et journal</translation>
  </message>
  <message>
   <source>Quick</source>
   <translation>Rapide</translation>
  </message>
  <message>
   <source>Quick network for gradual change; needs weights trained on similar images.</source>
   <translation>Réseau rapide pour un changement progressif ; a besoin de poids entraînés sur des images semblables.</translation>
  </message>
  <message>
   <source>R squared of the bands and the panchromatic image</source>
   <translation>R carré des bandes et de l’image panchromatique</translation>
  </message>
  <message>
   <source>RASE, %</source>
   <translation>RASE, %</translation>
  </message>
  <message>
   <source>RATIO and PIXEL_SIZE say the same thing in two ways. Leave one out.</source>
   <translation>RATIO et PIXEL_SIZE disent la même chose de deux façons. Omettez-en un.</translation>
  </message>
  <message>
   <source>RMSE and MAE in reflectance</source>
   <translation>RMSE et MAE en réflectance</translation>
  </message>
  <message>
   <source>RMSE and MAE in the images' temperature</source>
   <translation>RMSE et MAE dans la température des images</translation>
  </message>
  <message>
   <source>RMSE of no change, mean of the dates</source>
   <translation>RMSE sans changement, moyenne des dates</translation>
  </message>
  <message>
   <source>Ratio</source>
   <translation>Rapport</translation>
  </message>
  <message>
   <source>Read from the %1.</source>
   <translation>Lu dans : %1.</translation>
  </message>
  <message>
   <source>Read the whole file and compare it with its checksum and its network.</source>
   <translation>Lire tout le fichier et le comparer à sa somme de contrôle et à son réseau.</translation>
  </message>
  <message>
   <source>Ready · built-in engine</source>
   <translation>Prêt · moteur intégré</translation>
  </message>
  <message>
   <source>Ready · private engine with networks</source>
   <translation>Prêt · moteur privé avec réseaux</translation>
  </message>
  <message>
   <source>Ready · your own Python</source>
   <translation>Prêt · votre propre Python</translation>
  </message>
  <message>
   <source>Ready. All classical methods and checks work. Networks need PyTorch, which is not set up (you may never need it).</source>
   <translation>Prêt. Toutes les méthodes classiques et vérifications fonctionnent. Les réseaux ont besoin de PyTorch, qui n’est pas installé (vous n’en aurez peut-être jamais besoin).</translation>
  </message>
  <message>
   <source>Ready. Networks run on %1 (measured: %2 million pixels per minute).</source>
   <translation>Prêt. Les réseaux fonctionnent sur %1 (mesuré : %2 millions de pixels par minute).</translation>
  </message>
  <message>
   <source>Recipe</source>
   <translation>Recette</translation>
  </message>
  <message>
   <source>Recipes (*.json)</source>
   <translation>Recettes (*.json)</translation>
  </message>
  <message>
   <source>Recommended</source>
   <translation>Recommandé</translation>
  </message>
  <message>
   <source>Recommended: %1</source>
   <translation>Recommandé : %1</translation>
  </message>
  <message>
   <source>Reference</source>
   <translation>Référence</translation>
  </message>
  <message>
   <source>Reference from File</source>
   <translation>Référence à partir d’un fichier</translation>
  </message>
  <message>
   <source>Reference from File…</source>
   <translation>Référence à partir d’un fichier…</translation>
  </message>
  <message>
   <source>Reference revisit</source>
   <translation>Passage de référence</translation>
  </message>
  <message>
   <source>Regression</source>
   <translation>Régression</translation>
  </message>
  <message>
   <source>Regression window</source>
   <translation>Fenêtre de régression</translation>
  </message>
  <message>
   <source>Reliability</source>
   <translation>Fiabilité</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Supprimer</translation>
  </message>
  <message>
   <source>Remove %1 (%2)? The file you imported stays.</source>
   <translation>Supprimer %1 (%2) ? Le fichier importé reste en place.</translation>
  </message>
  <message>
   <source>Remove Image</source>
   <translation>Retirer l’image</translation>
  </message>
  <message>
   <source>Remove Images</source>
   <translation>Retirer les images</translation>
  </message>
  <message>
   <source>Remove It</source>
   <translation>Le retirer</translation>
  </message>
  <message>
   <source>Remove Them</source>
   <translation>Les retirer</translation>
  </message>
  <message>
   <source>Remove from List</source>
   <translation>Retirer de la liste</translation>
  </message>
  <message>
   <source>Removed.</source>
   <translation>Retiré.</translation>
  </message>
  <message>
   <source>Removed. The built-in engine is used again.</source>
   <translation>Supprimé. Le moteur intégré est de nouveau utilisé.</translation>
  </message>
  <message>
   <source>Remove…</source>
   <translation>Supprimer…</translation>
  </message>
  <message>
   <source>Removing %1…</source>
   <translation>Suppression de %1…</translation>
  </message>
  <message>
   <source>Removing the private engine…</source>
   <translation>Suppression du moteur privé…</translation>
  </message>
  <message>
   <source>Replace other results</source>
   <translation>Remplacer d’autres résultats</translation>
  </message>
  <message>
   <source>Replace results in the folder that were made from other images or with other settings. Without it they stop the run. Finished dates of the same series are never computed again.</source>
   <translation>Remplacer les résultats du dossier faits d’autres images ou avec d’autres réglages. Sinon ils arrêtent l’exécution. Les dates terminées d’une même série ne sont jamais recalculées.</translation>
  </message>
  <message>
   <source>Report</source>
   <translation>Rapport</translation>
  </message>
  <message>
   <source>Report saved as %1.</source>
   <translation>Rapport enregistré sous %1.</translation>
  </message>
  <message>
   <source>Report saved.</source>
   <translation>Rapport enregistré.</translation>
  </message>
  <message>
   <source>Resampling</source>
   <translation>Rééchantillonnage</translation>
  </message>
  <message>
   <source>Reset</source>
   <translation>Réinitialiser</translation>
  </message>
  <message>
   <source>Result</source>
   <translation>Résultat</translation>
  </message>
  <message>
   <source>Review Bands</source>
   <translation>Revoir les bandes</translation>
  </message>
  <message>
   <source>Review Bands…</source>
   <translation>Revoir les bandes…</translation>
  </message>
  <message>
   <source>Revisit</source>
   <translation>Passage</translation>
  </message>
  <message>
   <source>Revisit nodata</source>
   <translation>Nodata des passages</translation>
  </message>
  <message>
   <source>Revisit offset</source>
   <translation>Décalage des passages</translation>
  </message>
  <message>
   <source>Revisit scale</source>
   <translation>Échelle des passages</translation>
  </message>
  <message>
   <source>Revisits</source>
   <translation>Passages</translation>
  </message>
  <message>
   <source>Revisits are looked for no further away than this.</source>
   <translation>Les passages ne sont pas cherchés plus loin.</translation>
  </message>
  <message>
   <source>Right</source>
   <translation>Droite</translation>
  </message>
  <message>
   <source>Right layer</source>
   <translation>Couche de droite</translation>
  </message>
  <message>
   <source>Rounds of the residual</source>
   <translation>Tours du résidu</translation>
  </message>
  <message>
   <source>Rounds that pull the interpolated change back to the mean of each coarse pixel. Take 2 for simulated images; 0 for real sensors, which see more than their pixel.</source>
   <translation>Tours qui ramènent le changement interpolé à la moyenne de chaque pixel grossier. Prenez 2 pour des images simulées ; 0 pour de vrais capteurs, qui voient plus que leur pixel.</translation>
  </message>
  <message>
   <source>Rows</source>
   <translation>Lignes</translation>
  </message>
  <message>
   <source>Run Again</source>
   <translation>Exécuter de nouveau</translation>
  </message>
  <message>
   <source>Run it again; the log holds the details.</source>
   <translation>Exécutez-le de nouveau ; le journal contient les détails.</translation>
  </message>
  <message>
   <source>Runs appear here, also after a restart.</source>
   <translation>Les exécutions apparaissent ici, même après un redémarrage.</translation>
  </message>
  <message>
   <source>Runs on what QGIS ships. Nothing to install.</source>
   <translation>Fonctionne avec ce que QGIS apporte. Rien à installer.</translation>
  </message>
  <message>
   <source>R²</source>
   <translation>R²</translation>
  </message>
  <message>
   <source>R² %1 · slope %2</source>
   <translation>R² %1 · pente %2</translation>
  </message>
  <message>
   <source>SAM, rad</source>
   <translation>SAM, rad</translation>
  </message>
  <message>
   <source>SAM, °</source>
   <translation>SAM, °</translation>
  </message>
  <message>
   <source>SCC compares edges: field borders, roads, single trees. A value below that of the unchanged image means that the prediction is blurred or that its edges are moved. Look at the error map where fields meet.</source>
   <translation>SCC compare les bords : limites de champs, routes, arbres isolés. Une valeur inférieure à celle de l’image inchangée signifie que la prédiction est floue ou que ses bords sont déplacés. Regardez la carte des erreurs là où les champs se touchent.</translation>
  </message>
  <message>
   <source>SETTINGS: '{}' is no name=value. Write for example window=21.</source>
   <translation>SETTINGS : « {} » n’est pas de la forme nom=valeur. Écrivez par exemple window=21.</translation>
  </message>
  <message>
   <source>SHIFT takes two numbers with a comma between them, e.g. 0.5,-1.</source>
   <translation>SHIFT prend deux nombres séparés par une virgule, p. ex. 0.5,-1.</translation>
  </message>
  <message>
   <source>STFusion brings no weights, because weights fit only images like those they were trained on. Import the file of somebody whose images are like yours, or train a network on your own.</source>
   <translation>STFusion ne fournit pas de poids, car des poids ne conviennent qu'à des images semblables à celles de leur entraînement. Importez le fichier d'une personne dont les images ressemblent aux vôtres, ou entraînez un réseau sur les vôtres.</translation>
  </message>
  <message>
   <source>STFusion diagnostics</source>
   <translation>Diagnostic de STFusion</translation>
  </message>
  <message>
   <source>STFusion makes a private folder with Python packages. QGIS itself is not changed, and one click removes it.</source>
   <translation>STFusion crée un dossier privé avec des paquets Python. QGIS lui-même n’est pas modifié, et un clic supprime le dossier.</translation>
  </message>
  <message>
   <source>STFusion: Uncertainty</source>
   <translation>STFusion : incertitude</translation>
  </message>
  <message>
   <source>STFusion: comparing pairs</source>
   <translation>STFusion : comparaison des paires</translation>
  </message>
  <message>
   <source>STFusion: looking at the images</source>
   <translation>STFusion : examen des images</translation>
  </message>
  <message>
   <source>STFusion: looking at what can be set up</source>
   <translation>STFusion : examen de ce qui peut être installé</translation>
  </message>
  <message>
   <source>STFusion: looking for files</source>
   <translation>STFusion : recherche de fichiers</translation>
  </message>
  <message>
   <source>STFusion: looking for networks</source>
   <translation>STFusion : recherche de réseaux</translation>
  </message>
  <message>
   <source>STFusion: reading dates</source>
   <translation>STFusion : lecture des dates</translation>
  </message>
  <message>
   <source>STFusion: reading images</source>
   <translation>STFusion : lecture des images</translation>
  </message>
  <message>
   <source>STFusion: removing downloads</source>
   <translation>STFusion : suppression des téléchargements</translation>
  </message>
  <message>
   <source>STFusion: removing the engine</source>
   <translation>STFusion : suppression du moteur</translation>
  </message>
  <message>
   <source>STFusion: setting up the engine</source>
   <translation>STFusion : installation du moteur</translation>
  </message>
  <message>
   <source>STFusion: size of the engine</source>
   <translation>STFusion : taille du moteur</translation>
  </message>
  <message>
   <source>STFusion: spatiotemporal image fusion</source>
   <translation>STFusion : fusion spatio-temporelle d’images</translation>
  </message>
  <message>
   <source>STFusion: testing the engine</source>
   <translation>STFusion : essai du moteur</translation>
  </message>
  <message>
   <source>STFusion: weights of networks</source>
   <translation>STFusion : poids des réseaux</translation>
  </message>
  <message>
   <source>STFusion: writing the animation</source>
   <translation>STFusion : écriture de l’animation</translation>
  </message>
  <message>
   <source>Same as Fine Image</source>
   <translation>Comme l’image fine</translation>
  </message>
  <message>
   <source>Sampler</source>
   <translation>Échantillonneur</translation>
  </message>
  <message>
   <source>Samples</source>
   <translation>Échantillons</translation>
  </message>
  <message>
   <source>Sampling steps</source>
   <translation>Pas d’échantillonnage</translation>
  </message>
  <message>
   <source>Save Picture</source>
   <translation>Enregistrer l’image</translation>
  </message>
  <message>
   <source>Save Picture…</source>
   <translation>Enregistrer l’image…</translation>
  </message>
  <message>
   <source>Save Recipe</source>
   <translation>Enregistrer la recette</translation>
  </message>
  <message>
   <source>Save Recipe…</source>
   <translation>Enregistrer la recette…</translation>
  </message>
  <message>
   <source>Save Report</source>
   <translation>Enregistrer le rapport</translation>
  </message>
  <message>
   <source>Save Report…</source>
   <translation>Enregistrer le rapport…</translation>
  </message>
  <message>
   <source>Save as %1</source>
   <translation>Enregistrer sous %1</translation>
  </message>
  <message>
   <source>Saved %1.</source>
   <translation>%1 enregistré.</translation>
  </message>
  <message>
   <source>Says in plain sentences what is wrong or doubtful with the images of a fusion (units, dates, overlap, shift, agreement of the pair) and which option mends it.</source>
   <translation>Dit en phrases simples ce qui est faux ou douteux dans les images d’une fusion (unités, dates, recouvrement, décalage, concordance de la paire) et quelle option y remédie.</translation>
  </message>
  <message>
   <source>Says which Python, GDAL, PyTorch and devices the engine has, and what it can run.</source>
   <translation>Dit quels Python, GDAL, PyTorch et appareils le moteur possède, et ce qu’il peut exécuter.</translation>
  </message>
  <message>
   <source>Says which images of a folder are fine and which coarse, of which dates they are, which make a pair and which dates can be predicted, with the reason for each.</source>
   <translation>Dit quelles images d’un dossier sont fines et lesquelles grossières, de quelles dates, lesquelles forment une paire et quelles dates peuvent être prédites, avec la raison de chacune.</translation>
  </message>
  <message>
   <source>Scale</source>
   <translation>Échelle</translation>
  </message>
  <message>
   <source>Scale %1, set by hand</source>
   <translation>Échelle %1, fixée à la main</translation>
  </message>
  <message>
   <source>Scatter plot of the prediction over the reference: %1. %2</source>
   <translation>Nuage de points de la prédiction selon la référence : %1. %2</translation>
  </message>
  <message>
   <source>Scatter: prediction and reference</source>
   <translation>Nuage de points : prédiction et référence</translation>
  </message>
  <message>
   <source>Scene</source>
   <translation>Scène</translation>
  </message>
  <message>
   <source>Score</source>
   <translation>Score</translation>
  </message>
  <message>
   <source>Scores</source>
   <translation>Scores</translation>
  </message>
  <message>
   <source>Scores a prediction against the real fine image of its date, or against the coarse image, with eleven metrics, beside the unchanged fine image of t1.</source>
   <translation>Note une prédiction par rapport à l’image fine réelle de sa date, ou à l’image grossière, avec onze scores, à côté de l’image fine de t1 inchangée.</translation>
  </message>
  <message>
   <source>Scores of the result and of the unchanged image</source>
   <translation>Scores du résultat et de l’image inchangée</translation>
  </message>
  <message>
   <source>Scores of the whole image, or of one polygon or class.</source>
   <translation>Scores de toute l’image, ou d’un polygone ou d’une classe.</translation>
  </message>
  <message>
   <source>Scores there</source>
   <translation>Scores obtenus</translation>
  </message>
  <message>
   <source>Scores, plots and profiles of one band, or of all.</source>
   <translation>Scores, graphiques et profils d’une bande ou de toutes.</translation>
  </message>
  <message>
   <source>Search models</source>
   <translation>Chercher des modèles</translation>
  </message>
  <message>
   <source>Search runs</source>
   <translation>Chercher des exécutions</translation>
  </message>
  <message>
   <source>Second Map: %1</source>
   <translation>Seconde carte : %1</translation>
  </message>
  <message>
   <source>Second map</source>
   <translation>Seconde carte</translation>
  </message>
  <message>
   <source>Seconds that the run took</source>
   <translation>Durée de l’exécution en secondes</translation>
  </message>
  <message>
   <source>See Findings.</source>
   <translation>Voir Constats.</translation>
  </message>
  <message>
   <source>See size, folder and licences first.</source>
   <translation>Voir d’abord la taille, le dossier et les licences.</translation>
  </message>
  <message>
   <source>Seed</source>
   <translation>Graine</translation>
  </message>
  <message>
   <source>Sensor</source>
   <translation>Capteur</translation>
  </message>
  <message>
   <source>Sentinel-2 L2A</source>
   <translation>Sentinel-2 L2A</translation>
  </message>
  <message>
   <source>Set %2 to %1</source>
   <translation>Mettre %2 à %1</translation>
  </message>
  <message>
   <source>Set CRS to %1</source>
   <translation>Mettre le SCR à %1</translation>
  </message>
  <message>
   <source>Set Coarse Scale to %1</source>
   <translation>Mettre l’échelle grossière à %1</translation>
  </message>
  <message>
   <source>Set Date to %1</source>
   <translation>Mettre la date au %1</translation>
  </message>
  <message>
   <source>Set Date…</source>
   <translation>Fixer la date…</translation>
  </message>
  <message>
   <source>Set Fine Scale to %1</source>
   <translation>Mettre l’échelle fine à %1</translation>
  </message>
  <message>
   <source>Set Nodata to %1</source>
   <translation>Mettre nodata à %1</translation>
  </message>
  <message>
   <source>Set Offset to %1</source>
   <translation>Mettre le décalage à %1</translation>
  </message>
  <message>
   <source>Set Ratio to %1</source>
   <translation>Mettre le rapport à %1</translation>
  </message>
  <message>
   <source>Set Scale of %1 to %2</source>
   <translation>Mettre l’échelle de %1 à %2</translation>
  </message>
  <message>
   <source>Set Scales</source>
   <translation>Fixer les échelles</translation>
  </message>
  <message>
   <source>Set Scales…</source>
   <translation>Fixer les échelles…</translation>
  </message>
  <message>
   <source>Set Up</source>
   <translation>Installer</translation>
  </message>
  <message>
   <source>Set Up the Engine for Networks</source>
   <translation>Installer le moteur pour les réseaux</translation>
  </message>
  <message>
   <source>Set Up…</source>
   <translation>Installer…</translation>
  </message>
  <message>
   <source>Set by hand.</source>
   <translation>Fixé à la main.</translation>
  </message>
  <message>
   <source>Set on the page Fuse, but not in the commands: %1.</source>
   <translation>Fixé à la page Fusionner, mais absent des commandes : %1.</translation>
  </message>
  <message>
   <source>Set the Bands</source>
   <translation>Fixer les bandes</translation>
  </message>
  <message>
   <source>Set up for me</source>
   <translation>Installer pour moi</translation>
  </message>
  <message>
   <source>Set up with PyTorch in a private folder, %1 on disk.</source>
   <translation>Installé avec PyTorch dans un dossier privé, %1 sur le disque.</translation>
  </message>
  <message>
   <source>Setting up the engine: %1</source>
   <translation>Installation du moteur : %1</translation>
  </message>
  <message>
   <source>Settings of the method</source>
   <translation>Réglages de la méthode</translation>
  </message>
  <message>
   <source>Set…</source>
   <translation>Fixer…</translation>
  </message>
  <message>
   <source>Several bands</source>
   <translation>Plusieurs bandes</translation>
  </message>
  <message>
   <source>Share of pixels with data, mean of the dates</source>
   <translation>Part des pixels avec données, moyenne des dates</translation>
  </message>
  <message>
   <source>Share of pixels without data</source>
   <translation>Part des pixels sans données</translation>
  </message>
  <message>
   <source>Share of the image under cloud, 0 to 0.9.</source>
   <translation>Part de l’image sous les nuages, 0 à 0,9.</translation>
  </message>
  <message>
   <source>Share of the linear prediction</source>
   <translation>Part de la prédiction linéaire</translation>
  </message>
  <message>
   <source>Share of the reference's variation that is explained.</source>
   <translation>Part de la variation de la référence qui est expliquée.</translation>
  </message>
  <message>
   <source>Sharp image of a second reference date, if you have one.</source>
   <translation>Image nette d’une seconde date de référence, si vous en avez une.</translation>
  </message>
  <message>
   <source>Sharp image of one band. The result lies on its pixels and takes the detail from it.</source>
   <translation>Image nette à une bande. Le résultat repose sur ses pixels et en prend le détail.</translation>
  </message>
  <message>
   <source>Sharp image of the reference date. Its grid is the result's.</source>
   <translation>Image nette de la date de référence. Sa grille est celle du résultat.</translation>
  </message>
  <message>
   <source>Sharp images of all dates that have one, in any order. Their dates are read from names and tags.</source>
   <translation>Images nettes de toutes les dates qui en ont, dans n’importe quel ordre. Leurs dates sont lues dans les noms et les balises.</translation>
  </message>
  <message>
   <source>Sharpness of the revisits</source>
   <translation>Netteté des passages</translation>
  </message>
  <message>
   <source>Shift</source>
   <translation>Décalage spatial</translation>
  </message>
  <message>
   <source>Shift and add</source>
   <translation>Décaler et ajouter</translation>
  </message>
  <message>
   <source>Shift of the coarse images</source>
   <translation>Décalage spatial des images grossières</translation>
  </message>
  <message>
   <source>Short range</source>
   <translation>Courte portée</translation>
  </message>
  <message>
   <source>Show</source>
   <translation>Afficher</translation>
  </message>
  <message>
   <source>Show %1 More</source>
   <translation>Afficher %1 de plus</translation>
  </message>
  <message>
   <source>Show Both</source>
   <translation>Montrer les deux</translation>
  </message>
  <message>
   <source>Show Details</source>
   <translation>Afficher les détails</translation>
  </message>
  <message>
   <source>Show Log</source>
   <translation>Afficher le journal</translation>
  </message>
  <message>
   <source>Show Packages</source>
   <translation>Afficher les paquets</translation>
  </message>
  <message>
   <source>Show how far the set-up is.</source>
   <translation>Afficher où en est l’installation.</translation>
  </message>
  <message>
   <source>Show on Map</source>
   <translation>Montrer sur la carte</translation>
  </message>
  <message>
   <source>Show the Five-Step Tour</source>
   <translation>Montrer la visite en cinq étapes</translation>
  </message>
  <message>
   <source>Show the models whose card holds these words.</source>
   <translation>Montrer les modèles dont la fiche contient ces mots.</translation>
  </message>
  <message>
   <source>Show the page about this result in the browser.</source>
   <translation>Montrer la page sur ce résultat dans le navigateur.</translation>
  </message>
  <message>
   <source>Show the results one after the other in time.</source>
   <translation>Montrer les résultats l’un après l’autre dans le temps.</translation>
  </message>
  <message>
   <source>Show the right layer in a second map that moves along.</source>
   <translation>Montrer la couche de droite dans une seconde carte qui suit.</translation>
  </message>
  <message>
   <source>Show where the prediction is too low or too high.</source>
   <translation>Montrer où la prédiction est trop basse ou trop haute.</translation>
  </message>
  <message>
   <source>Shown beside the prediction: a method worse than no change has no skill.</source>
   <translation>Montré à côté de la prédiction : une méthode pire que l’absence de changement ne vaut rien.</translation>
  </message>
  <message>
   <source>Shows two commands; nothing is run.</source>
   <translation>Montre deux commandes ; rien n’est exécuté.</translation>
  </message>
  <message>
   <source>Shows what the coarse image alone holds: right levels, no detail.</source>
   <translation>Montre ce que contient l’image grossière seule : bons niveaux, aucun détail.</translation>
  </message>
  <message>
   <source>Shrinkage</source>
   <translation>Rétrécissement</translation>
  </message>
  <message>
   <source>Side by Side</source>
   <translation>Côte à côte</translation>
  </message>
  <message>
   <source>Side of a learning window</source>
   <translation>Côté d'une fenêtre d'apprentissage</translation>
  </message>
  <message>
   <source>Side of a tile in pixels.</source>
   <translation>Côté d’une tuile en pixels.</translation>
  </message>
  <message>
   <source>Side of the box</source>
   <translation>Côté de la boîte</translation>
  </message>
  <message>
   <source>Side of the square in which similar pixels are looked for. A larger window finds more of them but costs time with its area.</source>
   <translation>Côté du carré où sont cherchés les pixels semblables. Une fenêtre plus grande en trouve davantage, mais coûte du temps selon sa surface.</translation>
  </message>
  <message>
   <source>Side of the square in which the share of pixels of the same class tells how mixed a place is. Automatic: as wide as a coarse pixel.</source>
   <translation>Côté du carré dans lequel la part des pixels de la même classe dit à quel point un lieu est mixte. Automatique : la largeur d’un pixel grossier.</translation>
  </message>
  <message>
   <source>Side of the square of coarse pixels that each straight line is fitted to.</source>
   <translation>Côté du carré de pixels grossiers auquel chaque droite est ajustée.</translation>
  </message>
  <message>
   <source>Side of the square of coarse pixels whose changes are split into classes.</source>
   <translation>Côté du carré de pixels grossiers dont les changements sont répartis entre les classes.</translation>
  </message>
  <message>
   <source>Silent</source>
   <translation>Silencieux</translation>
  </message>
  <message>
   <source>Similar pixels</source>
   <translation>Pixels semblables</translation>
  </message>
  <message>
   <source>Simple and robust.</source>
   <translation>Simple et robuste.</translation>
  </message>
  <message>
   <source>Simulate</source>
   <translation>Simuler</translation>
  </message>
  <message>
   <source>Simulate a scene with real change</source>
   <translation>Simuler une scène avec un vrai changement</translation>
  </message>
  <message>
   <source>Simulated on this computer in a few seconds; 2 MB on disk, nothing is downloaded.</source>
   <translation>Simulé sur cet ordinateur en quelques secondes ; 2 Mo sur le disque, rien n’est téléchargé.</translation>
  </message>
  <message>
   <source>Simulating the demo scene</source>
   <translation>Simulation de la scène de démonstration</translation>
  </message>
  <message>
   <source>Size of the fine images in pixels.</source>
   <translation>Taille des images fines en pixels.</translation>
  </message>
  <message>
   <source>Smaller files; the pixels stay the same.</source>
   <translation>Fichiers plus petits ; les pixels restent les mêmes.</translation>
  </message>
  <message>
   <source>Sound: not a byte changed since it was written, and it fits its network.</source>
   <translation>Intact : pas un octet n’a changé depuis l’écriture, et il convient à son réseau.</translation>
  </message>
  <message>
   <source>Sound: not a byte changed since it was written. Without PyTorch it was not compared with its network.</source>
   <translation>Intact : pas un octet n’a changé depuis l’écriture. Sans PyTorch, il n’a pas été comparé à son réseau.</translation>
  </message>
  <message>
   <source>Spectral profile</source>
   <translation>Profil spectral</translation>
  </message>
  <message>
   <source>Spectral profile at %1.</source>
   <translation>Profil spectral en %1.</translation>
  </message>
  <message>
   <source>Speed</source>
   <translation>Vitesse</translation>
  </message>
  <message>
   <source>Spread of a sample</source>
   <translation>Étalement d’un échantillon</translation>
  </message>
  <message>
   <source>Standard deviation of the spreading.</source>
   <translation>Écart type de l’étalement.</translation>
  </message>
  <message>
   <source>Start here: it costs little more than one method.</source>
   <translation>Commencez ici : cela coûte à peine plus qu’une méthode.</translation>
  </message>
  <message>
   <source>Start of the random choice of landmarks and of learning windows.</source>
   <translation>Départ du choix aléatoire des couleurs repères et des fenêtres d'apprentissage.</translation>
  </message>
  <message>
   <source>Starting the engine…</source>
   <translation>Démarrage du moteur…</translation>
  </message>
  <message>
   <source>Step %1 of 4: %2</source>
   <translation>Étape %1 sur 4 : %2</translation>
  </message>
  <message>
   <source>Step of the total variation in reflectance; larger is flatter.</source>
   <translation>Pas de la variation totale en réflectance ; plus grand, plus plat.</translation>
  </message>
  <message>
   <source>Stop; what was downloaded is kept for the next try.</source>
   <translation>Arrêter ; ce qui a été téléchargé est conservé pour le prochain essai.</translation>
  </message>
  <message>
   <source>Stop; what was downloaded is kept.</source>
   <translation>Arrêter ; ce qui a été téléchargé est conservé.</translation>
  </message>
  <message>
   <source>Stopped. %1 are kept for the next try.</source>
   <translation>Arrêté. %1 sont conservés pour le prochain essai.</translation>
  </message>
  <message>
   <source>Stopped. Nothing is kept.</source>
   <translation>Arrêté. Rien n’est conservé.</translation>
  </message>
  <message>
   <source>Stopping…</source>
   <translation>Arrêt en cours…</translation>
  </message>
  <message>
   <source>Strength of the flattening</source>
   <translation>Force du lissage</translation>
  </message>
  <message>
   <source>Strict</source>
   <translation>Strict</translation>
  </message>
  <message>
   <source>Strong for temperature and other changes that are the same everywhere.</source>
   <translation>Fort pour la température et d’autres changements identiques partout.</translation>
  </message>
  <message>
   <source>Strong when vegetation changed much between the dates.</source>
   <translation>Fort quand la végétation a beaucoup changé entre les dates.</translation>
  </message>
  <message>
   <source>Styled as the fine images, dated for the Temporal Controller, in one group.</source>
   <translation>Au style des images fines, datées pour le contrôleur temporel, dans un groupe.</translation>
  </message>
  <message>
   <source>Surroundings</source>
   <translation>Environnement</translation>
  </message>
  <message>
   <source>Swap Dates</source>
   <translation>Échanger les dates</translation>
  </message>
  <message>
   <source>Swap Images</source>
   <translation>Échanger les images</translation>
  </message>
  <message>
   <source>Swipe</source>
   <translation>Balayage</translation>
  </message>
  <message>
   <source>Swipe line at %1: above %2, below %3</source>
   <translation>Ligne de balayage à %1 : au-dessus %2, au-dessous %3</translation>
  </message>
  <message>
   <source>Swipe line at %1: left %2, right %3</source>
   <translation>Ligne de balayage à %1 : à gauche %2, à droite %3</translation>
  </message>
  <message>
   <source>Table as CSV</source>
   <translation>Tableau en CSV</translation>
  </message>
  <message>
   <source>Table of the dates (CSV)</source>
   <translation>Tableau des dates (CSV)</translation>
  </message>
  <message>
   <source>Take off the light of the air</source>
   <translation>Retirer la lumière de l’air</translation>
  </message>
  <message>
   <source>Tell for each pair how well the averaged fine image agrees with the coarse one. Without it only headers are read, which is quick.</source>
   <translation>Dire pour chaque paire si l’image fine moyennée concorde avec la grossière. Sinon seuls les en-têtes sont lus, ce qui est rapide.</translation>
  </message>
  <message>
   <source>Temporal Controller</source>
   <translation>Contrôleur temporel</translation>
  </message>
  <message>
   <source>Test</source>
   <translation>Essayer</translation>
  </message>
  <message>
   <source>Test Again</source>
   <translation>Essayer de nouveau</translation>
  </message>
  <message>
   <source>Test Engine</source>
   <translation>Essayer le moteur</translation>
  </message>
  <message>
   <source>Test the engine on the page Engine; networks are listed when this panel is opened again.</source>
   <translation>Essayez le moteur à la page Moteur ; les réseaux sont listés quand ce panneau est rouvert.</translation>
  </message>
  <message>
   <source>Test this Python; it is used when all went well.</source>
   <translation>Essayer ce Python ; il est utilisé si tout s’est bien passé.</translation>
  </message>
  <message>
   <source>Test with a real image</source>
   <translation>Essai avec une vraie image</translation>
  </message>
  <message>
   <source>Tested</source>
   <translation>Essayé</translation>
  </message>
  <message>
   <source>Testing the engine…</source>
   <translation>Essai du moteur…</translation>
  </message>
  <message>
   <source>The IHS of other programs, for any number of bands.</source>
   <translation>L’IHS d’autres programmes, pour tout nombre de bandes.</translation>
  </message>
  <message>
   <source>The Python of QGIS cannot make an environment: a part of it is not installed.</source>
   <translation>Le Python de QGIS ne peut pas créer d’environnement : une partie n’est pas installée.</translation>
  </message>
  <message>
   <source>The Python of QGIS does not start: %1.</source>
   <translation>Le Python de QGIS ne démarre pas : %1.</translation>
  </message>
  <message>
   <source>The animation %1 cannot be written: %2.</source>
   <translation>L’animation %1 ne peut pas être écrite : %2.</translation>
  </message>
  <message>
   <source>The area of the recipe is kept, though the field Area cannot show it.</source>
   <translation>La zone de la recette est conservée, bien que le champ Zone ne puisse pas la montrer.</translation>
  </message>
  <message>
   <source>The areas of %1 are not in a file. Save the layer to a file first.</source>
   <translation>Les zones de %1 ne sont pas dans un fichier. Enregistrez d’abord la couche dans un fichier.</translation>
  </message>
  <message>
   <source>The areas of {} are not in a file. Save the layer to a file first.</source>
   <translation>Les zones de {} ne sont pas dans un fichier. Enregistrez d’abord la couche dans un fichier.</translation>
  </message>
  <message>
   <source>The chosen method gives no uncertainty.</source>
   <translation>La méthode choisie ne donne pas d’incertitude.</translation>
  </message>
  <message>
   <source>The classic that others are compared with; takes one or two pairs.</source>
   <translation>Le classique auquel les autres sont comparés ; prend une ou deux paires.</translation>
  </message>
  <message>
   <source>The details hold what the programs said.</source>
   <translation>Les détails contiennent ce que les programmes ont dit.</translation>
  </message>
  <message>
   <source>The download was refused: the network's security check changes the package certificate (certificate-unknown). Nothing was installed; %1 are kept for the next try.</source>
   <translation>Le téléchargement a été refusé : le contrôle de sécurité du réseau modifie le certificat des paquets (certificate-unknown). Rien n’a été installé ; %1 sont conservés pour le prochain essai.</translation>
  </message>
  <message>
   <source>The engine did not answer within 10 s.</source>
   <translation>Le moteur n’a pas répondu en 10 s.</translation>
  </message>
  <message>
   <source>The engine for networks is set up.</source>
   <translation>Le moteur pour les réseaux est installé.</translation>
  </message>
  <message>
   <source>The engine is asked which weights are installed.</source>
   <translation>On demande au moteur quels poids sont installés.</translation>
  </message>
  <message>
   <source>The engine runs in its private folder. Press Test Engine to see what it can do.</source>
   <translation>Le moteur fonctionne dans son dossier privé. « Essayer le moteur » montre ce qu’il sait faire.</translation>
  </message>
  <message>
   <source>The engine runs on %1. Press Test Engine to see what it can do.</source>
   <translation>Le moteur fonctionne sur %1. « Essayer le moteur » montre ce qu’il sait faire.</translation>
  </message>
  <message>
   <source>The engine stopped unexpectedly; QGIS and your project are fine.</source>
   <translation>Le moteur s’est arrêté de façon inattendue ; QGIS et votre projet vont bien.</translation>
  </message>
  <message>
   <source>The engine uses at most this much memory; less makes smaller tiles, the same image.</source>
   <translation>Le moteur utilise au plus cette mémoire ; moins donne des tuiles plus petites, la même image.</translation>
  </message>
  <message>
   <source>The file changed since it was written; it is not used.</source>
   <translation>Le fichier a changé depuis son écriture ; il n’est pas utilisé.</translation>
  </message>
  <message>
   <source>The file {} cannot be written: {}.</source>
   <translation>Le fichier {} ne peut pas être écrit : {}.</translation>
  </message>
  <message>
   <source>The fine image of this date is hidden from the method.</source>
   <translation>L’image fine de cette date est cachée à la méthode.</translation>
  </message>
  <message>
   <source>The folder %1 cannot be written to.</source>
   <translation>Le dossier %1 n’est pas accessible en écriture.</translation>
  </message>
  <message>
   <source>The folder lacks packages that a GPU needs.</source>
   <translation>Il manque dans le dossier des paquets dont un GPU a besoin.</translation>
  </message>
  <message>
   <source>The form cannot show the images of %1 as the recipe uses them: it makes pairs of images of one date only. “stf run” runs the recipe as it is.</source>
   <translation>Le formulaire ne peut pas montrer les images de %1 comme la recette les emploie : il ne forme que des paires d’images d’une même date. « stf run » exécute la recette telle quelle.</translation>
  </message>
  <message>
   <source>The heaviest network per pixel of one pass; needs no coarse image of t1.</source>
   <translation>Le réseau le plus lourd par pixel d’un passage ; n’a pas besoin d’image grossière de t1.</translation>
  </message>
  <message>
   <source>The image is in %1.</source>
   <translation>L'image est dans %1.</translation>
  </message>
  <message>
   <source>The image to judge; the newest result is preset.</source>
   <translation>L’image à juger ; le dernier résultat est proposé.</translation>
  </message>
  <message>
   <source>The image to score.</source>
   <translation>L’image à noter.</translation>
  </message>
  <message>
   <source>The images are in %1.</source>
   <translation>Les images sont dans %1.</translation>
  </message>
  <message>
   <source>The images do not say it; choose another way.</source>
   <translation>Les images ne le disent pas ; choisissez une autre manière.</translation>
  </message>
  <message>
   <source>The largest network; takes abrupt change well when it was trained on much data.</source>
   <translation>Le plus grand réseau ; suit bien un changement brusque s’il a été entraîné sur beaucoup de données.</translation>
  </message>
  <message>
   <source>The licence of each package.</source>
   <translation>La licence de chaque paquet.</translation>
  </message>
  <message>
   <source>The list of runs was damaged. It was set aside, and a new one was begun.</source>
   <translation>La liste des exécutions était endommagée. Elle a été mise de côté et une nouvelle a été commencée.</translation>
  </message>
  <message>
   <source>The list of runs was written by a newer version of STFusion and is left alone; new runs are kept until QGIS is closed.</source>
   <translation>La liste des exécutions vient d’une version plus récente de STFusion et n’est pas touchée ; les nouvelles exécutions sont conservées jusqu’à la fermeture de QGIS.</translation>
  </message>
  <message>
   <source>The method %1 is not installed here. Choose another one, or install its weights.</source>
   <translation>La méthode %1 n’est pas installée ici. Choisissez-en une autre, ou installez ses poids.</translation>
  </message>
  <message>
   <source>The network is chosen by this name.</source>
   <translation>Le réseau est choisi par ce nom.</translation>
  </message>
  <message>
   <source>The offline folder lacks %1.</source>
   <translation>Il manque %1 dans le dossier hors ligne.</translation>
  </message>
  <message>
   <source>The package index does not have %1 for this computer.</source>
   <translation>L’index des paquets n’a pas %1 pour cet ordinateur.</translation>
  </message>
  <message>
   <source>The package index has no such build for this system.</source>
   <translation>L’index des paquets n’a pas une telle version pour ce système.</translation>
  </message>
  <message>
   <source>The pixel along the bands, or along the dates.</source>
   <translation>Le pixel selon les bandes, ou selon les dates.</translation>
  </message>
  <message>
   <source>The plugin's engine is missing. Please install STFusion again.</source>
   <translation>Le moteur de l’extension manque. Veuillez réinstaller STFusion.</translation>
  </message>
  <message>
   <source>The prediction is of %1, %2 of %3: the scores also count what changed in between.</source>
   <translation>La prédiction est du %1, %2 de %3 : les scores comptent aussi ce qui a changé entre-temps.</translation>
  </message>
  <message>
   <source>The profile folder of QGIS cannot be written to at the moment, so new runs are kept only until QGIS is closed.</source>
   <translation>Le dossier de profil de QGIS n’est pas accessible en écriture pour le moment ; les nouvelles exécutions ne sont conservées que jusqu’à la fermeture de QGIS.</translation>
  </message>
  <message>
   <source>The project in which the run was started has been closed.</source>
   <translation>Le projet dans lequel l'exécution a commencé a été fermé.</translation>
  </message>
  <message>
   <source>The real fine image of the same date.</source>
   <translation>L’image fine réelle de la même date.</translation>
  </message>
  <message>
   <source>The recipes differ in their settings; those of the first one are shown.</source>
   <translation>Les recettes diffèrent par leurs réglages ; ceux de la première sont montrés.</translation>
  </message>
  <message>
   <source>The recommended one with a panchromatic image.</source>
   <translation>La recommandée avec une image panchromatique.</translation>
  </message>
  <message>
   <source>The report %1 is gone. Run Again writes another one.</source>
   <translation>Le rapport %1 n’existe plus. « Exécuter de nouveau » en écrit un autre.</translation>
  </message>
  <message>
   <source>The result begins at its corner and has its coordinate system. The others are brought to its place and brightness, as long as it is as clear as they are. Empty: the first of the list, and the clearest.</source>
   <translation>Le résultat commence à son coin et a son système de coordonnées. Les autres sont ramenés à sa place et à sa luminosité, tant qu’il est aussi dégagé qu’eux. Vide : le premier de la liste, et le plus dégagé.</translation>
  </message>
  <message>
   <source>The result begins at its corner and has its date; the others are moved to it. When it is clouded, the clearest revisit near its date is taken.</source>
   <translation>Le résultat commence à son coin et a sa date ; les autres y sont déplacés. S’il est nuageux, le passage le plus dégagé proche de sa date est pris.</translation>
  </message>
  <message>
   <source>The result lies on the pixels of the pan image.</source>
   <translation>Le résultat repose sur les pixels de l’image pan.</translation>
  </message>
  <message>
   <source>The result, degraded, is compared with the blurred image and corrected so many times.</source>
   <translation>Le résultat, dégradé, est comparé à l’image floue et corrigé autant de fois.</translation>
  </message>
  <message>
   <source>The results below are those of %1.</source>
   <translation>Les résultats ci-dessous sont ceux de %1.</translation>
  </message>
  <message>
   <source>The revisits of the recipe use different bands; those of the first one are shown.</source>
   <translation>Les passages de la recette utilisent des bandes différentes ; celles du premier sont montrées.</translation>
  </message>
  <message>
   <source>The safe choice for revisits of several weeks.</source>
   <translation>Le choix sûr pour des passages sur plusieurs semaines.</translation>
  </message>
  <message>
   <source>The same images and settings once more; the result gets a name of its own.</source>
   <translation>Les mêmes images et réglages une fois de plus ; le résultat reçoit son propre nom.</translation>
  </message>
  <message>
   <source>The same rows as a table without geometry.</source>
   <translation>Les mêmes lignes comme tableau sans géométrie.</translation>
  </message>
  <message>
   <source>The same seed gives the same image, whatever the tiles and the device.</source>
   <translation>La même graine donne la même image, quels que soient les tuiles et l’appareil.</translation>
  </message>
  <message>
   <source>The set-up stopped at: %1</source>
   <translation>L’installation s’est arrêtée à : %1</translation>
  </message>
  <message>
   <source>The set-up was stopped.</source>
   <translation>L’installation a été arrêtée.</translation>
  </message>
  <message>
   <source>The sharpest, for revisits of few days and a known sensor.</source>
   <translation>La plus nette, pour des passages de peu de jours et un capteur connu.</translation>
  </message>
  <message>
   <source>The time is taken from earlier runs of this method.</source>
   <translation>La durée est tirée d’exécutions précédentes de cette méthode.</translation>
  </message>
  <message>
   <source>The two dates that a gap is filled from are at most so far apart.</source>
   <translation>Les deux dates qui comblent une lacune sont éloignées au plus d'autant.</translation>
  </message>
  <message>
   <source>The variable %1 names the engine's Python; the choice below waits until it is gone.</source>
   <translation>La variable %1 désigne le Python du moteur ; le choix ci-dessous attend qu’elle disparaisse.</translation>
  </message>
  <message>
   <source>The wanted date</source>
   <translation>La date voulue</translation>
  </message>
  <message>
   <source>The yardstick: a method that scores below this has no skill.</source>
   <translation>L’étalon : une méthode moins bonne que lui ne vaut rien.</translation>
  </message>
  <message>
   <source>There are no packages of PyTorch for this computer (Python %1 on %2). Name a Python with PyTorch of your own instead.</source>
   <translation>Il n’y a pas de paquets de PyTorch pour cet ordinateur (Python %1 sur %2). Nommez plutôt votre propre Python avec PyTorch.</translation>
  </message>
  <message>
   <source>There is no image to compare with.</source>
   <translation>Il n’y a pas d’image à comparer.</translation>
  </message>
  <message>
   <source>There is no revisit yet. Add the blurred images of the place.</source>
   <translation>Il n’y a pas encore de passage. Ajoutez les images floues du lieu.</translation>
  </message>
  <message>
   <source>They Are Right</source>
   <translation>Elles sont justes</translation>
  </message>
  <message>
   <source>They need STFusion's engine with PyTorch: pip install 'stf-engine[deep,train]'. When the training has ended, import %1 here.</source>
   <translation>Elles ont besoin du moteur de STFusion avec PyTorch : pip install 'stf-engine[deep,train]'. Une fois l’entraînement terminé, importez %1 ici.</translation>
  </message>
  <message>
   <source>This Python has no PyTorch. Classical methods still work.</source>
   <translation>Ce Python n’a pas PyTorch. Les méthodes classiques fonctionnent quand même.</translation>
  </message>
  <message>
   <source>This file could run programs, so it is not opened. Ask for a .safetensors file.</source>
   <translation>Ce fichier pourrait exécuter des programmes, il n’est donc pas ouvert. Demandez un fichier .safetensors.</translation>
  </message>
  <message>
   <source>This network is for %1 bands; the images on the page Fuse have %2.</source>
   <translation>Ce réseau est pour %1 bandes ; les images de la page Fusionner en ont %2.</translation>
  </message>
  <message>
   <source>This score exists over all bands only.</source>
   <translation>Ce score n’existe que pour l’ensemble des bandes.</translation>
  </message>
  <message>
   <source>Threads</source>
   <translation>Fils d’exécution</translation>
  </message>
  <message>
   <source>Tile size</source>
   <translation>Taille de tuile</translation>
  </message>
  <message>
   <source>Time profile</source>
   <translation>Profil temporel</translation>
  </message>
  <message>
   <source>Time profile at %1: %2.</source>
   <translation>Profil temporel en %1 : %2.</translation>
  </message>
  <message>
   <source>Train a model on your own images</source>
   <translation>Entraîner un modèle sur vos propres images</translation>
  </message>
  <message>
   <source>Trained against a discriminator; quick for its size.</source>
   <translation>Entraîné contre un discriminateur ; rapide pour sa taille.</translation>
  </message>
  <message>
   <source>Trained on</source>
   <translation>Entraîné sur</translation>
  </message>
  <message>
   <source>Training Commands…</source>
   <translation>Commandes d'entraînement…</translation>
  </message>
  <message>
   <source>Training commands</source>
   <translation>Commandes d’entraînement</translation>
  </message>
  <message>
   <source>Training needs two dates or more with a fine and a coarse image. There are %1 now.</source>
   <translation>L’entraînement demande au moins deux dates avec une image fine et une grossière. Il y en a %1 à présent.</translation>
  </message>
  <message>
   <source>Training needs two dates or more with a fine and a coarse image. There is %1 now.</source>
   <translation>L’entraînement demande au moins deux dates avec une image fine et une grossière. Il y en a %1 à présent.</translation>
  </message>
  <message>
   <source>Translate the network into machine code first. That takes seconds to a minute; then a processor is up to twice as fast, which pays for large scenes. Needs a C++ compiler. Changes pixels by rounding only.</source>
   <translation>Traduire d’abord le réseau en code machine. Cela prend de quelques secondes à une minute ; ensuite un processeur est jusqu’à deux fois plus rapide, ce qui vaut la peine pour de grandes scènes. Demande un compilateur C++. Ne change les pixels que par arrondi.</translation>
  </message>
  <message>
   <source>True</source>
   <translation>Oui</translation>
  </message>
  <message>
   <source>Trust</source>
   <translation>Confiance</translation>
  </message>
  <message>
   <source>Trust a date less the more changed around the pixel, also where gains and losses cancel. Off = as in the paper.</source>
   <translation>Se fier d'autant moins à une date que le voisinage du pixel a changé, même là où gains et pertes s'annulent. Désactivé = comme dans l'article.</translation>
  </message>
  <message>
   <source>Trust neighbours less whose coarse value changed much.</source>
   <translation>Faire moins confiance aux voisins dont la valeur grossière a beaucoup changé.</translation>
  </message>
  <message>
   <source>Try Again</source>
   <translation>Réessayer</translation>
  </message>
  <message>
   <source>Try Python, GDAL, PyTorch and a real prediction.</source>
   <translation>Essayer Python, GDAL, PyTorch et une vraie prédiction.</translation>
  </message>
  <message>
   <source>Try the Demo Scene</source>
   <translation>Essayer la scène de démonstration</translation>
  </message>
  <message>
   <source>Two pairs: the one whose images agree better counts more.</source>
   <translation>Deux paires : celle dont les images concordent mieux compte davantage.</translation>
  </message>
  <message>
   <source>Two pixels are similar when on both dates they differ by at most twice the standard deviation of the scene divided by this number. More classes make the choice stricter.</source>
   <translation>Deux pixels sont similaires quand, aux deux dates, ils diffèrent au plus de deux fois l'écart type de la scène divisé par ce nombre. Plus de classes rendent le choix plus strict.</translation>
  </message>
  <message>
   <source>Two pixels are similar when they differ by at most twice the standard deviation of the scene divided by this number. More classes make the choice stricter.</source>
   <translation>Deux pixels sont semblables s’ils diffèrent au plus du double de l’écart type de la scène divisé par ce nombre. Plus de classes rendent le choix plus strict.</translation>
  </message>
  <message>
   <source>Typical colours to which pixels are compared broadly. More follow finer differences but cost time.</source>
   <translation>Couleurs typiques auxquelles les pixels sont comparés largement. Davantage suivent des différences plus fines, mais coûtent du temps.</translation>
  </message>
  <message>
   <source>Typical colours to which pixels are compared closely. More follow finer differences but cost time.</source>
   <translation>Couleurs typiques auxquelles les pixels sont comparés étroitement. Davantage suivent des différences plus fines, mais coûtent du temps.</translation>
  </message>
  <message>
   <source>Typical error of a pixel; large errors count more.</source>
   <translation>Erreur typique d’un pixel ; les grandes erreurs comptent plus.</translation>
  </message>
  <message>
   <source>UInt16 (0 to 65535)</source>
   <translation>UInt16 (0 à 65535)</translation>
  </message>
  <message>
   <source>Uncertainty</source>
   <translation>Incertitude</translation>
  </message>
  <message>
   <source>Uncertainty layer</source>
   <translation>Couche d’incertitude</translation>
  </message>
  <message>
   <source>Uncertainty of the coarse sensor</source>
   <translation>Incertitude du capteur grossier</translation>
  </message>
  <message>
   <source>Uncertainty of the fine sensor</source>
   <translation>Incertitude du capteur fin</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Défaire</translation>
  </message>
  <message>
   <source>Undo “%1”</source>
   <translation>Défaire « %1 »</translation>
  </message>
  <message>
   <source>Unit of SAM</source>
   <translation>Unité de SAM</translation>
  </message>
  <message>
   <source>Unit of differences</source>
   <translation>Unité des différences</translation>
  </message>
  <message>
   <source>Unit of the spectral angle.</source>
   <translation>Unité de l’angle spectral.</translation>
  </message>
  <message>
   <source>Unmixing window</source>
   <translation>Fenêtre de démixage</translation>
  </message>
  <message>
   <source>Use %1</source>
   <translation>Utiliser %1</translation>
  </message>
  <message>
   <source>Use %1 Instead</source>
   <translation>Utiliser plutôt %1</translation>
  </message>
  <message>
   <source>Use Another Pair</source>
   <translation>Utiliser une autre paire</translation>
  </message>
  <message>
   <source>Use Anyway</source>
   <translation>Utiliser quand même</translation>
  </message>
  <message>
   <source>Use My Own Python</source>
   <translation>Utiliser mon propre Python</translation>
  </message>
  <message>
   <source>Use Processor</source>
   <translation>Utiliser le processeur</translation>
  </message>
  <message>
   <source>Use Smaller Tiles</source>
   <translation>Utiliser des tuiles plus petites</translation>
  </message>
  <message>
   <source>Use This Mask</source>
   <translation>Utiliser ce masque</translation>
  </message>
  <message>
   <source>Use This Mask Rule</source>
   <translation>Utiliser cette règle de masque</translation>
  </message>
  <message>
   <source>Use a Python that you name; it is tested first.</source>
   <translation>Utiliser un Python que vous nommez ; il est d’abord essayé.</translation>
  </message>
  <message>
   <source>Use in Enhance</source>
   <translation>Utiliser pour améliorer</translation>
  </message>
  <message>
   <source>Use in Fuse</source>
   <translation>Utiliser pour fusionner</translation>
  </message>
  <message>
   <source>Use logarithms of the differences, so that large ones count less against a neighbour.</source>
   <translation>Utiliser les logarithmes des différences, pour que les grandes comptent moins contre un voisin.</translation>
  </message>
  <message>
   <source>Use packages that lie in a folder already.</source>
   <translation>Utiliser des paquets déjà présents dans un dossier.</translation>
  </message>
  <message>
   <source>Use packages that lie in a folder.</source>
   <translation>Utiliser des paquets présents dans un dossier.</translation>
  </message>
  <message>
   <source>Use temporal difference</source>
   <translation>Utiliser la différence temporelle</translation>
  </message>
  <message>
   <source>Use the Python of QGIS.</source>
   <translation>Utiliser le Python de QGIS.</translation>
  </message>
  <message>
   <source>Validate</source>
   <translation>Valider</translation>
  </message>
  <message>
   <source>Validate a method on known dates (leave one out)</source>
   <translation>Valider une méthode sur des dates connues (en exclure une)</translation>
  </message>
  <message>
   <source>Validate compares with a real image of that day, in numbers and on the map. The report can be sent to anyone.</source>
   <translation>Valider compare avec une image réelle de ce jour, en nombres et sur la carte. Le rapport peut être envoyé à tout le monde.</translation>
  </message>
  <message>
   <source>Validated %1 in %2.</source>
   <translation>%1 validé en %2.</translation>
  </message>
  <message>
   <source>Validating %1</source>
   <translation>Validation de %1</translation>
  </message>
  <message>
   <source>Value</source>
   <translation>Valeur</translation>
  </message>
  <message>
   <source>Value = number × scale + offset. An empty field leaves it to the file.</source>
   <translation>Valeur = nombre × échelle + décalage. Un champ vide s’en remet au fichier.</translation>
  </message>
  <message>
   <source>Values</source>
   <translation>Valeurs</translation>
  </message>
  <message>
   <source>Verdict</source>
   <translation>Verdict</translation>
  </message>
  <message>
   <source>Verify</source>
   <translation>Contrôler</translation>
  </message>
  <message>
   <source>Verifying %1…</source>
   <translation>Contrôle de %1…</translation>
  </message>
  <message>
   <source>Version of the engine</source>
   <translation>Version du moteur</translation>
  </message>
  <message>
   <source>Visible</source>
   <translation>Visibles</translation>
  </message>
  <message>
   <source>Wanted date</source>
   <translation>Date voulue</translation>
  </message>
  <message>
   <source>Warning</source>
   <translation>Avertissement</translation>
  </message>
  <message>
   <source>Weight pairs by reliability</source>
   <translation>Pondérer les paires selon leur fiabilité</translation>
  </message>
  <message>
   <source>Weighted</source>
   <translation>Pondérée</translation>
  </message>
  <message>
   <source>Weights and checkpoints (*.safetensors *.ckpt *.pth *.pt)</source>
   <translation>Poids et points de contrôle (*.safetensors *.ckpt *.pth *.pt)</translation>
  </message>
  <message>
   <source>Weights file or installed name of a network for revisits; it takes the place of the method. “stf methods --installed” lists the installed ones.</source>
   <translation>Fichier de poids ou nom installé d’un réseau pour passages ; il remplace la méthode. « stf methods --installed » énumère ceux installés.</translation>
  </message>
  <message>
   <source>Weights file or installed name of a network; it takes the place of the method. “stf methods --installed” lists the installed ones; “stf train” makes weights from your own images, “stf models import FILE” installs a file or a published checkpoint.</source>
   <translation>Fichier de poids ou nom installé d’un réseau ; il remplace la méthode. « stf methods --installed » liste les installés ; « stf train » crée des poids à partir de vos images, « stf models import FILE » installe un fichier ou un point de contrôle publié.</translation>
  </message>
  <message>
   <source>Weights of a network</source>
   <translation>Poids d’un réseau</translation>
  </message>
  <message>
   <source>Weights of the bands</source>
   <translation>Poids des bandes</translation>
  </message>
  <message>
   <source>Weights of two pairs</source>
   <translation>Poids de deux paires</translation>
  </message>
  <message>
   <source>Weights work in the form that they were trained in, which their card states. 'reference' does what the published code does, its mistakes included.</source>
   <translation>Les poids fonctionnent dans la forme où ils ont été entraînés, indiquée par leur fiche. 'reference' fait ce que fait le code publié, erreurs comprises.</translation>
  </message>
  <message>
   <source>What Does It Mean?</source>
   <translation>Qu’est-ce que cela signifie ?</translation>
  </message>
  <message>
   <source>What becomes of the difference between the coarse and the fine image of the pair: keep carries all of it over, drop none. Automatic: learned from the images, per band.</source>
   <translation>Ce que devient la différence entre l'image grossière et l'image fine de la paire : keep la reporte toute, drop pas du tout. Automatique : apprise des images, par bande.</translation>
  </message>
  <message>
   <source>What computes the networks.</source>
   <translation>Ce qui calcule les réseaux.</translation>
  </message>
  <message>
   <source>What each needs, and how to get or train it; opens Models.</source>
   <translation>Ce que chacun demande, et comment l'obtenir ou l'entraîner ; ouvre Modèles.</translation>
  </message>
  <message>
   <source>What every other method has to beat.</source>
   <translation>Ce que toute autre méthode doit dépasser.</translation>
  </message>
  <message>
   <source>What helps: a folder on another disk, or space made on this one.</source>
   <translation>Ce qui aide : un dossier sur un autre disque, ou de la place sur celui-ci.</translation>
  </message>
  <message>
   <source>What helps: add your organisation's certificate in Settings › Options › Authentication, or set up from an offline folder.</source>
   <translation>Ce qui aide : ajouter le certificat de votre organisation dans Préférences › Options › Authentification, ou installer à partir d’un dossier hors ligne.</translation>
  </message>
  <message>
   <source>What helps: an offline folder, or a Python of your own with PyTorch.</source>
   <translation>Ce qui aide : un dossier hors ligne, ou votre propre Python avec PyTorch.</translation>
  </message>
  <message>
   <source>What helps: another folder.</source>
   <translation>Ce qui aide : un autre dossier.</translation>
  </message>
  <message>
   <source>What helps: look at the network and at Settings › Options › Network, or set up from an offline folder.</source>
   <translation>Ce qui aide : regarder le réseau et Préférences › Options › Réseau, ou installer à partir d’un dossier hors ligne.</translation>
  </message>
  <message>
   <source>What helps: name a Python with PyTorch and GDAL yourself.</source>
   <translation>Ce qui aide : nommer vous-même un Python avec PyTorch et GDAL.</translation>
  </message>
  <message>
   <source>What is drawn. The band is chosen above the scores.</source>
   <translation>Ce qui est dessiné. La bande se choisit au-dessus des scores.</translation>
  </message>
  <message>
   <source>What the lines are pulled to: the slope of the whole scene, or one (no change of contrast).</source>
   <translation>Vers quoi les droites sont tirées : la pente de toute la scène, ou un (contraste inchangé).</translation>
  </message>
  <message>
   <source>What the panchromatic image is compared with: the mix of the bands that is most like it, the mean of all, the mean of the visible ones, or numbers, one per band.</source>
   <translation>À quoi l’image panchromatique est comparée : le mélange des bandes qui lui ressemble le plus, la moyenne de toutes, la moyenne des visibles, ou des nombres, un par bande.</translation>
  </message>
  <message>
   <source>What the programs said, without your name.</source>
   <translation>Ce que les programmes ont dit, sans votre nom.</translation>
  </message>
  <message>
   <source>What to Compare</source>
   <translation>Que comparer</translation>
  </message>
  <message>
   <source>Where a coarse pixel did not change at all, take the fine pixel as it is. Without effect when detail is kept.</source>
   <translation>Là où un pixel grossier n’a pas changé du tout, prendre le pixel fin tel quel. Sans effet quand le détail est gardé.</translation>
  </message>
  <message>
   <source>Where bands are nearly black, quotients explode; 0: no limit.</source>
   <translation>Là où les bandes sont presque noires, les quotients explosent ; 0 : sans limite.</translation>
  </message>
  <message>
   <source>Where brightness and detail go together.</source>
   <translation>Là où luminosité et détail vont ensemble.</translation>
  </message>
  <message>
   <source>Where names and tags tell no date: file=date with commas between them, e.g. scene_a.tif=2024-05-10.</source>
   <translation>Là où noms et balises ne donnent pas de date : fichier=date séparés par des virgules, p. ex. scene_a.tif=2024-05-10.</translation>
  </message>
  <message>
   <source>Where networks are computed.</source>
   <translation>Où les réseaux sont calculés.</translation>
  </message>
  <message>
   <source>Where networks are computed; classical methods always use the processor.</source>
   <translation>Où les réseaux sont calculés ; les méthodes classiques utilisent toujours le processeur.</translation>
  </message>
  <message>
   <source>Where pixels are from, in time</source>
   <translation>Origine des pixels, dans le temps</translation>
  </message>
  <message>
   <source>Where the angle of the spectra matters; with consistency=0 it stays as it is.</source>
   <translation>Là où l’angle des spectres importe ; avec consistency=0 il reste tel quel.</translation>
  </message>
  <message>
   <source>Which Engine</source>
   <translation>Quel moteur</translation>
  </message>
  <message>
   <source>Which network is trained.</source>
   <translation>Quel réseau est entraîné.</translation>
  </message>
  <message>
   <source>Whole area</source>
   <translation>Toute la zone</translation>
  </message>
  <message>
   <source>Whole image only</source>
   <translation>Toute l’image seulement</translation>
  </message>
  <message>
   <source>Width of the surroundings of a pixel that belong to its description.</source>
   <translation>Largeur de l'environnement d'un pixel qui fait partie de sa description.</translation>
  </message>
  <message>
   <source>Width, narrow</source>
   <translation>Largeur, étroit</translation>
  </message>
  <message>
   <source>Width, wide</source>
   <translation>Largeur, large</translation>
  </message>
  <message>
   <source>Window width</source>
   <translation>Largeur de fenêtre</translation>
  </message>
  <message>
   <source>With a Pan Image</source>
   <translation>Avec une image pan</translation>
  </message>
  <message>
   <source>Write a report</source>
   <translation>Écrire un rapport</translation>
  </message>
  <message>
   <source>Write a report: one HTML file with pictures and tables.</source>
   <translation>Écrire un rapport : un fichier HTML avec images et tableaux.</translation>
  </message>
  <message>
   <source>Write all facts into this file.</source>
   <translation>Écrire tous les faits dans ce fichier.</translation>
  </message>
  <message>
   <source>Write all findings into this file.</source>
   <translation>Écrire tous les constats dans ce fichier.</translation>
  </message>
  <message>
   <source>Write all scores into this file.</source>
   <translation>Écrire tous les scores dans ce fichier.</translation>
  </message>
  <message>
   <source>Write prediction - reference: the mean of the bands first, then each band.</source>
   <translation>Écrire prédiction - référence : d’abord la moyenne des bandes, puis chaque bande.</translation>
  </message>
  <message>
   <source>Write the commands that train this network on the images of the page Fuse.</source>
   <translation>Écrire les commandes qui entraînent ce réseau sur les images de la page Fusionner.</translation>
  </message>
  <message>
   <source>Write the recipe of this run to repeat it.</source>
   <translation>Écrire la recette de cette exécution pour la répéter.</translation>
  </message>
  <message>
   <source>Write the result as a Cloud Optimized GeoTIFF.</source>
   <translation>Écrire le résultat en Cloud Optimized GeoTIFF.</translation>
  </message>
  <message>
   <source>Writing %1</source>
   <translation>Écriture de %1</translation>
  </message>
  <message>
   <source>YYYY-MM-DD. Empty: read from the file's name or tags.</source>
   <translation>AAAA-MM-JJ. Vide : lu dans le nom ou les balises du fichier.</translation>
  </message>
  <message>
   <source>YYYY-MM-DD. The clearest revisit near this date is the reference of the others.</source>
   <translation>AAAA-MM-JJ. Le passage le plus dégagé proche de cette date est la référence des autres.</translation>
  </message>
  <message>
   <source>You can close this window; the work goes on and shows in the dock.</source>
   <translation>Vous pouvez fermer cette fenêtre ; le travail continue et s’affiche dans le panneau.</translation>
  </message>
  <message>
   <source>Your driver %2 is too old. Needs driver %1 or newer.</source>
   <translation>Votre pilote %2 est trop ancien. Il faut le pilote %1 ou plus récent.</translation>
  </message>
  <message>
   <source>Your driver is %2. Needs driver %1 or newer.</source>
   <translation>Votre pilote est %2. Il faut le pilote %1 ou plus récent.</translation>
  </message>
  <message>
   <source>Your images</source>
   <translation>Vos images</translation>
  </message>
  <message>
   <source>Zoom to Both</source>
   <translation>Zoomer sur les deux</translation>
  </message>
  <message>
   <source>a training with STFusion</source>
   <translation>un entraînement avec STFusion</translation>
  </message>
  <message>
   <source>about %1</source>
   <translation>environ %1</translation>
  </message>
  <message>
   <source>agrees fairly</source>
   <translation>concorde assez bien</translation>
  </message>
  <message>
   <source>agrees only in part</source>
   <translation>ne concorde qu’en partie</translation>
  </message>
  <message>
   <source>agrees well</source>
   <translation>concorde bien</translation>
  </message>
  <message>
   <source>all automatic</source>
   <translation>tout automatique</translation>
  </message>
  <message>
   <source>all bands</source>
   <translation>toutes les bandes</translation>
  </message>
  <message>
   <source>all, in their order</source>
   <translation>toutes, dans leur ordre</translation>
  </message>
  <message>
   <source>as published, its mistakes included</source>
   <translation>comme publié, erreurs comprises</translation>
  </message>
  <message>
   <source>as the fine image</source>
   <translation>comme l’image fine</translation>
  </message>
  <message>
   <source>as the revisits</source>
   <translation>comme les passages</translation>
  </message>
  <message>
   <source>auto: for each date the best pair before and the best one after it, by days and by the likeness of the coarse images. best: the best one alone. A date such as 2024-05-10: this pair for all.</source>
   <translation>auto : pour chaque date, la meilleure paire avant et la meilleure après, selon les jours et la ressemblance des images grossières. best : la meilleure seule. Une date comme 2024-05-10 : cette paire pour toutes.</translation>
  </message>
  <message>
   <source>auto: measure its shift against the revisits and put it right where it exceeds a tenth of their pixel. off: believe the georeference. Or the shift of its content, rows and columns of the revisits down and right.</source>
   <translation>auto : mesurer son décalage par rapport aux revisites et le corriger s'il dépasse un dixième de leur pixel. off : croire le géoréférencement. Ou le décalage de son contenu, lignes et colonnes des revisites vers le bas et la droite.</translation>
  </message>
  <message>
   <source>auto: where the pair shows a shift clearly. The result says by how much.</source>
   <translation>auto : là où la paire montre clairement un décalage. Le résultat dit de combien.</translation>
  </message>
  <message>
   <source>auto: where the weights are no regression, pan is brought to the level of the mix of the bands. none: as it is, as other programs do.</source>
   <translation>auto : là où les poids ne sont pas une régression, le pan est ramené au niveau du mélange des bandes. none : tel quel, comme d’autres programmes.</translation>
  </message>
  <message>
   <source>automatic</source>
   <translation>automatique</translation>
  </message>
  <message>
   <source>band %1</source>
   <translation>bande %1</translation>
  </message>
  <message>
   <source>bands at %1</source>
   <translation>bandes en %1</translation>
  </message>
  <message>
   <source>best measured, mixed fields</source>
   <translation>meilleur résultat mesuré, champs mélangés</translation>
  </message>
  <message>
   <source>better than no change</source>
   <translation>mieux qu’aucun changement</translation>
  </message>
  <message>
   <source>between two fine images</source>
   <translation>entre deux images fines</translation>
  </message>
  <message>
   <source>blue, green, red, nir</source>
   <translation>blue, green, red, nir</translation>
  </message>
  <message>
   <source>broken</source>
   <translation>défectueux</translation>
  </message>
  <message>
   <source>built in</source>
   <translation>intégré</translation>
  </message>
  <message>
   <source>cannot be used</source>
   <translation>inutilisable</translation>
  </message>
  <message>
   <source>change averages the change over similar pixels and keeps all detail; value averages the predicted values, as in the paper, which blurs and removes noise.</source>
   <translation>change moyenne le changement sur les pixels semblables et garde tout le détail ; value moyenne les valeurs prédites, comme dans l’article, ce qui rend flou et ôte du bruit.</translation>
  </message>
  <message>
   <source>change that follows edges</source>
   <translation>changement qui suit les contours</translation>
  </message>
  <message>
   <source>checking %1</source>
   <translation>vérification de %1</translation>
  </message>
  <message>
   <source>clear classes, nearly the best</source>
   <translation>classes nettes, presque le meilleur</translation>
  </message>
  <message>
   <source>coarse</source>
   <translation>grossière</translation>
  </message>
  <message>
   <source>coarse image, %1</source>
   <translation>image grossière, %1</translation>
  </message>
  <message>
   <source>coarse pixels</source>
   <translation>pixels grossiers</translation>
  </message>
  <message>
   <source>coarse: merge, then sharpen. fine: first super-resolve onto the grid of the panchromatic image, then add the detail that is still missing.</source>
   <translation>coarse : fusionner, puis affiner. fine : d’abord super-résoudre sur la grille de l’image panchromatique, puis ajouter le détail qui manque.</translation>
  </message>
  <message>
   <source>coarse: the coarse sensor is right on average, as in the paper. fine: the fine sensor is; only the change is taken from the coarse one.</source>
   <translation>coarse : le capteur grossier est juste en moyenne, comme dans l'article. fine : c'est le capteur fin ; seul le changement vient du grossier.</translation>
  </message>
  <message>
   <source>copies the old image</source>
   <translation>copie l’ancienne image</translation>
  </message>
  <message>
   <source>d MMMM</source>
   <translation>d MMMM</translation>
  </message>
  <message>
   <source>ddim takes some of the time steps that the weights were trained with; ddpm takes all of them and draws new noise in each.</source>
   <translation>ddim prend quelques-uns des pas de temps d’entraînement des poids ; ddpm les prend tous et tire du bruit nouveau à chacun.</translation>
  </message>
  <message>
   <source>downloading %1</source>
   <translation>téléchargement de %1</translation>
  </message>
  <message>
   <source>enhanced, beside the revisits</source>
   <translation>enhanced, à côté des passages</translation>
  </message>
  <message>
   <source>fast, hard to do badly</source>
   <translation>rapide, difficile à rater</translation>
  </message>
  <message>
   <source>file name</source>
   <translation>nom du fichier</translation>
  </message>
  <message>
   <source>file=mask with commas between them, with the rule after an @, e.g. scene_a.tif=clouds.tif@bad-nonzero or scene_a.tif=scl.tif@values:3+8+9+10.</source>
   <translation>fichier=masque séparés par des virgules, la règle après un @, p. ex. scene_a.tif=clouds.tif@bad-nonzero ou scene_a.tif=scl.tif@values:3+8+9+10.</translation>
  </message>
  <message>
   <source>filled from coarse</source>
   <translation>comblé à partir du grossier</translation>
  </message>
  <message>
   <source>fine</source>
   <translation>fine</translation>
  </message>
  <message>
   <source>fits your bands</source>
   <translation>convient à vos bandes</translation>
  </message>
  <message>
   <source>fits your images</source>
   <translation>convient à vos images</translation>
  </message>
  <message>
   <source>for the page Enhance</source>
   <translation>pour la page Améliorer</translation>
  </message>
  <message>
   <source>from QGIS</source>
   <translation>de QGIS</translation>
  </message>
  <message>
   <source>fused, beside the fine image</source>
   <translation>fused, à côté de l’image fine</translation>
  </message>
  <message>
   <source>hardly agrees</source>
   <translation>ne concorde guère</translation>
  </message>
  <message>
   <source>installed</source>
   <translation>installé</translation>
  </message>
  <message>
   <source>interpolated in time</source>
   <translation>interpolé dans le temps</translation>
  </message>
  <message>
   <source>learns from your own images</source>
   <translation>apprend de vos propres images</translation>
  </message>
  <message>
   <source>looking…</source>
   <translation>recherche…</translation>
  </message>
  <message>
   <source>making the folder</source>
   <translation>création du dossier</translation>
  </message>
  <message>
   <source>match: mean and contrast of each band of a revisit become those of the reference. none: its numbers stay.</source>
   <translation>match : moyenne et contraste de chaque bande d'une revisite deviennent ceux de la référence. none : ses nombres restent.</translation>
  </message>
  <message>
   <source>mean error %1</source>
   <translation>erreur moyenne %1</translation>
  </message>
  <message>
   <source>missing files:</source>
   <translation>fichiers manquants :</translation>
  </message>
  <message>
   <source>name=value with commas between them, e.g. tau=0.02, local_match=false. Empty: defaults.</source>
   <translation>nom=valeur séparés par des virgules, p. ex. tau=0.02, local_match=false. Vide : valeurs par défaut.</translation>
  </message>
  <message>
   <source>name=value with commas between them, e.g. window=21, similar=30. Empty: defaults.</source>
   <translation>nom=valeur séparés par des virgules, p. ex. window=21, similar=30. Vide : valeurs par défaut.</translation>
  </message>
  <message>
   <source>no change</source>
   <translation>aucun changement</translation>
  </message>
  <message>
   <source>no date</source>
   <translation>pas de date</translation>
  </message>
  <message>
   <source>no date ticked</source>
   <translation>aucune date cochée</translation>
  </message>
  <message>
   <source>no mask</source>
   <translation>pas de masque</translation>
  </message>
  <message>
   <source>none installed</source>
   <translation>aucun installé</translation>
  </message>
  <message>
   <source>not defined</source>
   <translation>non défini</translation>
  </message>
  <message>
   <source>not known</source>
   <translation>inconnu</translation>
  </message>
  <message>
   <source>not known: the engine did not answer</source>
   <translation>inconnu : le moteur n’a pas répondu</translation>
  </message>
  <message>
   <source>not stated</source>
   <translation>non indiqué</translation>
  </message>
  <message>
   <source>not there</source>
   <translation>absent</translation>
  </message>
  <message>
   <source>not used</source>
   <translation>non utilisé</translation>
  </message>
  <message>
   <source>observed</source>
   <translation>observé</translation>
  </message>
  <message>
   <source>one line for the whole scene</source>
   <translation>une droite pour toute la scène</translation>
  </message>
  <message>
   <source>or drop layers, files or a folder here</source>
   <translation>ou déposez ici des couches, des fichiers ou un dossier</translation>
  </message>
  <message>
   <source>others open source</source>
   <translation>autres logiciels libres</translation>
  </message>
  <message>
   <source>packages</source>
   <translation>paquets</translation>
  </message>
  <message>
   <source>pixel size unknown</source>
   <translation>taille de pixel inconnue</translation>
  </message>
  <message>
   <source>pixels</source>
   <translation>pixels</translation>
  </message>
  <message>
   <source>pixels of pan</source>
   <translation>pixels du pan</translation>
  </message>
  <message>
   <source>predicted</source>
   <translation>prédit</translation>
  </message>
  <message>
   <source>prediction - reference</source>
   <translation>prédiction - référence</translation>
  </message>
  <message>
   <source>prediction − reference, %1</source>
   <translation>prédiction − référence, %1</translation>
  </message>
  <message>
   <source>private folder</source>
   <translation>dossier privé</translation>
  </message>
  <message>
   <source>quick, follows strong change</source>
   <translation>rapide, suit un fort changement</translation>
  </message>
  <message>
   <source>ratio %1</source>
   <translation>rapport %1</translation>
  </message>
  <message>
   <source>ratio %1, your images have %2</source>
   <translation>rapport %1, vos images ont %2</translation>
  </message>
  <message>
   <source>reference</source>
   <translation>référence</translation>
  </message>
  <message>
   <source>reference, %1</source>
   <translation>référence, %1</translation>
  </message>
  <message>
   <source>reference: the arithmetic of the published framework, to compare with its tables.</source>
   <translation>reference : l’arithmétique du cadre publié, pour comparer à ses tableaux.</translation>
  </message>
  <message>
   <source>report</source>
   <translation>rapport</translation>
  </message>
  <message>
   <source>right levels, no detail</source>
   <translation>bons niveaux, aucun détail</translation>
  </message>
  <message>
   <source>sharp black and white</source>
   <translation>nette en noir et blanc</translation>
  </message>
  <message>
   <source>small fields, between two pairs</source>
   <translation>petits champs, entre deux paires</translation>
  </message>
  <message>
   <source>strict keeps a neighbour only when both its fine-coarse and its temporal difference are small, as in the paper; lenient when at least one is.</source>
   <translation>strict ne garde un voisin que si ses différences fine-grossière et temporelle sont toutes deux petites, comme dans l’article ; lenient, si l’une au moins l’est.</translation>
  </message>
  <message>
   <source>surface temperature, between two pairs</source>
   <translation>température de surface, entre deux paires</translation>
  </message>
  <message>
   <source>test data</source>
   <translation>données d’essai</translation>
  </message>
  <message>
   <source>testing with a real image</source>
   <translation>essai avec une vraie image</translation>
  </message>
  <message>
   <source>that day</source>
   <translation>ce jour</translation>
  </message>
  <message>
   <source>the Python package index</source>
   <translation>l’index des paquets Python</translation>
  </message>
  <message>
   <source>the Python package index, through the proxy</source>
   <translation>l’index des paquets Python, par le proxy</translation>
  </message>
  <message>
   <source>the checkpoint %1</source>
   <translation>le point de contrôle %1</translation>
  </message>
  <message>
   <source>the classic of the field</source>
   <translation>le classique du domaine</translation>
  </message>
  <message>
   <source>the processor</source>
   <translation>le processeur</translation>
  </message>
  <message>
   <source>time series</source>
   <translation>série temporelle</translation>
  </message>
  <message>
   <source>today %1</source>
   <translation>aujourd’hui %1</translation>
  </message>
  <message>
   <source>too bright +%1</source>
   <translation>trop clair +%1</translation>
  </message>
  <message>
   <source>too high +%1</source>
   <translation>trop haut +%1</translation>
  </message>
  <message>
   <source>tries them on your images, takes the best</source>
   <translation>les essaie sur vos images, prend la meilleure</translation>
  </message>
  <message>
   <source>uncertainty</source>
   <translation>incertitude</translation>
  </message>
  <message>
   <source>unknown</source>
   <translation>inconnu</translation>
  </message>
  <message>
   <source>value = number × scale + offset. Empty: as the file says.</source>
   <translation>valeur = nombre × échelle + décalage. Vide : comme le dit le fichier.</translation>
  </message>
  <message>
   <source>wavelength in nm at %1</source>
   <translation>longueur d’onde en nm en %1</translation>
  </message>
  <message>
   <source>where pixels are from</source>
   <translation>origine des pixels</translation>
  </message>
  <message>
   <source>worse than no change</source>
   <translation>pire qu’aucun changement</translation>
  </message>
  <message>
   <source>x,y in units of their CRS.</source>
   <translation>x,y en unités de leur SCR.</translation>
  </message>
  <message>
   <source>x,y of the coarse sensor in fine pixels.</source>
   <translation>x,y du capteur grossier en pixels fins.</translation>
  </message>
  <message>
   <source>yesterday</source>
   <translation>hier</translation>
  </message>
  <message>
   <source>your own</source>
   <translation>le vôtre</translation>
  </message>
  <message>
   <source>{} is missing: {} needs it.</source>
   <translation>{} manque : {} en a besoin.</translation>
  </message>
  <message>
   <source>{} takes no panchromatic image. Leave PAN out, or choose {}.</source>
   <translation>{} ne prend pas d’image panchromatique. Omettez PAN, ou choisissez {}.</translation>
  </message>
  <message>
   <source>{}, mean of the dates</source>
   <translation>{}, moyenne des dates</translation>
  </message>
  <message>
   <source>{}: '{}' is no date. Write YYYY-MM-DD.</source>
   <translation>{} : « {} » n’est pas une date. Écrivez AAAA-MM-JJ.</translation>
  </message>
  <message>
   <source>{}: failed. {}</source>
   <translation>{} : échec. {}</translation>
  </message>
  <message>
   <source>{}: predicted from {}; {:.1f} % of the pixels have data.</source>
   <translation>{} : prédit à partir de {} ; {:.1f} % des pixels ont des données.</translation>
  </message>
  <message>
   <source>{}: the layer {} comes from a service ({}). Save it as a GeoTIFF first.</source>
   <translation>{} : la couche {} vient d’un service ({}). Enregistrez-la d’abord en GeoTIFF.</translation>
  </message>
  <message>
   <source>{}: {:.1f} % of the pixels observed, {:.1f} % predicted, {:.1f} % filled from coarse, {:.1f} % interpolated in time.</source>
   <translation>{} : {:.1f} % des pixels observés, {:.1f} % prédits, {:.1f} % comblés à partir du grossier, {:.1f} % interpolés dans le temps.</translation>
  </message>
  <message>
   <source>“Copy Details” copies the list of all files that are missing.</source>
   <translation>« Copier les détails » copie la liste de tous les fichiers manquants.</translation>
  </message>
  <message>
   <source>↓ lower is better, ↑ higher is better</source>
   <translation>↓ plus bas est mieux, ↑ plus haut est mieux</translation>
  </message>
  <message>
   <source>−%1 too dark</source>
   <translation>−%1 trop sombre</translation>
  </message>
  <message>
   <source>−%1 too low</source>
   <translation>−%1 trop bas</translation>
  </message>
 </context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
 <context>
  <name>STFusion</name>
  <message>
   <source>%1 (recommended here)</source>
   <translation>%1 (hier empfohlen)</translation>
  </message>
  <message>
   <source>%1 (recommended)</source>
   <translation>%1 (empfohlen)</translation>
  </message>
  <message>
   <source>%1 against %2</source>
   <translation>%1 gegen %2</translation>
  </message>
  <message>
   <source>%1 are kept for the next try.</source>
   <translation>%1 bleiben für den nächsten Versuch erhalten.</translation>
  </message>
  <message>
   <source>%1 are missing in this folder.</source>
   <translation>%1 fehlen in diesem Ordner.</translation>
  </message>
  <message>
   <source>%1 at %2</source>
   <translation>%1 am %2</translation>
  </message>
  <message>
   <source>%1 automatic</source>
   <translation>%1 automatisch</translation>
  </message>
  <message>
   <source>%1 band</source>
   <translation>%1 Band</translation>
  </message>
  <message>
   <source>%1 band, name not stated</source>
   <translation>%1 Band, Name nicht angegeben</translation>
  </message>
  <message>
   <source>%1 bands</source>
   <translation>%1 Bänder</translation>
  </message>
  <message>
   <source>%1 bands, names not stated</source>
   <translation>%1 Bänder, Namen nicht angegeben</translation>
  </message>
  <message>
   <source>%1 bands, your images have %2</source>
   <translation>%1 Bänder, Ihre Bilder haben %2</translation>
  </message>
  <message>
   <source>%1 cannot be used.</source>
   <translation>%1 kann nicht benutzt werden.</translation>
  </message>
  <message>
   <source>%1 cannot be written.</source>
   <translation>%1 kann nicht geschrieben werden.</translation>
  </message>
  <message>
   <source>%1 cloud</source>
   <translation>%1 Wolken</translation>
  </message>
  <message>
   <source>%1 coarse pixels, %2 % left out</source>
   <translation>%1 grobe Pixel, %2 % ausgelassen</translation>
  </message>
  <message>
   <source>%1 core</source>
   <translation>%1 Kern</translation>
  </message>
  <message>
   <source>%1 cores</source>
   <translation>%1 Kerne</translation>
  </message>
  <message>
   <source>%1 date</source>
   <translation>%1 Datum</translation>
  </message>
  <message>
   <source>%1 date, %2</source>
   <translation>%1 Datum, %2</translation>
  </message>
  <message>
   <source>%1 dates</source>
   <translation>%1 Daten</translation>
  </message>
  <message>
   <source>%1 dates, %2 to %3</source>
   <translation>%1 Daten, %2 bis %3</translation>
  </message>
  <message>
   <source>%1 does not work</source>
   <translation>%1 funktioniert nicht</translation>
  </message>
  <message>
   <source>%1 error</source>
   <translation>%1 Fehler</translation>
  </message>
  <message>
   <source>%1 errors</source>
   <translation>%1 Fehler</translation>
  </message>
  <message>
   <source>%1 file is no image that can be read.</source>
   <translation>%1 Datei ist kein lesbares Bild.</translation>
  </message>
  <message>
   <source>%1 files are no images that can be read.</source>
   <translation>%1 Dateien sind keine lesbaren Bilder.</translation>
  </message>
  <message>
   <source>%1 fine, %2 coarse</source>
   <translation>%1 fein, %2 grob</translation>
  </message>
  <message>
   <source>%1 h %2 min left</source>
   <translation>noch %1 h %2 min</translation>
  </message>
  <message>
   <source>%1 has another checksum than the one fixed in this version of STFusion. A network that changes downloads does that, too.</source>
   <translation>%1 hat eine andere Prüfsumme als die in dieser Version von STFusion festgelegte. Auch ein Netzwerk, das Downloads verändert, bewirkt das.</translation>
  </message>
  <message>
   <source>%1 has another checksum than the one fixed in this version of STFusion. Copy it again.</source>
   <translation>%1 hat eine andere Prüfsumme als die in dieser Version von STFusion festgelegte. Kopieren Sie die Datei noch einmal.</translation>
  </message>
  <message>
   <source>%1 has no date; the file name holds none. Without a date no pair can be made.</source>
   <translation>%1 hat kein Datum; auch der Dateiname enthält keines. Ohne Datum entsteht kein Paar.</translation>
  </message>
  <message>
   <source>%1 has pixels of %2, the prediction of %3. Compare it as a coarse image.</source>
   <translation>%1 hat Pixel von %2, die Vorhersage von %3. Vergleichen Sie es als grobes Bild.</translation>
  </message>
  <message>
   <source>%1 ignored</source>
   <translation>%1 ignoriert</translation>
  </message>
  <message>
   <source>%1 image added to the group “%2”. Time to fuse: %3.</source>
   <translation>%1 Bild zur Gruppe „%2“ hinzugefügt. Dauer der Fusion: %3.</translation>
  </message>
  <message>
   <source>%1 image has other units and is left out.</source>
   <translation>%1 Bild hat andere Einheiten und wird ausgelassen.</translation>
  </message>
  <message>
   <source>%1 image predicted, %2 of pixels without data.</source>
   <translation>%1 Bild vorhergesagt, %2 der Pixel ohne Daten.</translation>
  </message>
  <message>
   <source>%1 images added to the group “%2”. Time to fuse: %3.</source>
   <translation>%1 Bilder zur Gruppe „%2“ hinzugefügt. Dauer der Fusion: %3.</translation>
  </message>
  <message>
   <source>%1 images have other units and are left out.</source>
   <translation>%1 Bilder haben andere Einheiten und werden ausgelassen.</translation>
  </message>
  <message>
   <source>%1 images predicted, %2 of pixels without data.</source>
   <translation>%1 Bilder vorhergesagt, %2 der Pixel ohne Daten.</translation>
  </message>
  <message>
   <source>%1 input file is gone.</source>
   <translation>%1 Eingabedatei ist nicht mehr da.</translation>
  </message>
  <message>
   <source>%1 input files are gone.</source>
   <translation>%1 Eingabedateien sind nicht mehr da.</translation>
  </message>
  <message>
   <source>%1 is a recipe of another kind (%2); only fusions, enhancements and comparisons can be opened here.</source>
   <translation>%1 ist ein Rezept anderer Art (%2); hier lassen sich nur Fusionen, Schärfungen und Vergleiche öffnen.</translation>
  </message>
  <message>
   <source>%1 is installed. The file you imported stays.</source>
   <translation>%1 ist installiert. Die importierte Datei bleibt bestehen.</translation>
  </message>
  <message>
   <source>%1 is no image that can be read.</source>
   <translation>%1 ist kein lesbares Bild.</translation>
  </message>
  <message>
   <source>%1 is no recipe of this version of STFusion.</source>
   <translation>%1 ist kein Rezept dieser Version von STFusion.</translation>
  </message>
  <message>
   <source>%1 is no recipe: it cannot be read as JSON.</source>
   <translation>%1 ist kein Rezept: Es lässt sich nicht als JSON lesen.</translation>
  </message>
  <message>
   <source>%1 is not a weights file: those end in .safetensors, .ckpt or .pth.</source>
   <translation>%1 ist keine Gewichtsdatei: Solche enden auf .safetensors, .ckpt oder .pth.</translation>
  </message>
  <message>
   <source>%1 is not sharper than the revisits: its pixel is %2, theirs %3.</source>
   <translation>%1 ist nicht schärfer als die Aufnahmen: sein Pixel misst %2, ihres %3.</translation>
  </message>
  <message>
   <source>%1 left out · %2</source>
   <translation>%1 ausgelassen · %2</translation>
  </message>
  <message>
   <source>%1 min %2 s left</source>
   <translation>noch %1 min %2 s</translation>
  </message>
  <message>
   <source>%1 needs a pan image: it takes the detail from there.</source>
   <translation>%1 braucht ein Pan-Bild: Es nimmt die Einzelheiten von dort.</translation>
  </message>
  <message>
   <source>%1 needs another pair: %2.</source>
   <translation>%1 braucht ein weiteres Paar: %2.</translation>
  </message>
  <message>
   <source>%1 network</source>
   <translation>%1 Netz</translation>
  </message>
  <message>
   <source>%1 networks</source>
   <translation>%1 Netze</translation>
  </message>
  <message>
   <source>%1 note</source>
   <translation>%1 Hinweis</translation>
  </message>
  <message>
   <source>%1 notes</source>
   <translation>%1 Hinweise</translation>
  </message>
  <message>
   <source>%1 of %2</source>
   <translation>%1 von %2</translation>
  </message>
  <message>
   <source>%1 of %2 GB free</source>
   <translation>%1 von %2 GB frei</translation>
  </message>
  <message>
   <source>%1 of %2 bands</source>
   <translation>%1 von %2 Bändern</translation>
  </message>
  <message>
   <source>%1 of an earlier try</source>
   <translation>%1 von einem früheren Versuch</translation>
  </message>
  <message>
   <source>%1 of pixels without data</source>
   <translation>%1 der Pixel ohne Daten</translation>
  </message>
  <message>
   <source>%1 option differs from automatic</source>
   <translation>%1 Option weicht von der Automatik ab</translation>
  </message>
  <message>
   <source>%1 options differ from automatic</source>
   <translation>%1 Optionen weichen von der Automatik ab</translation>
  </message>
  <message>
   <source>%1 part of the checkpoint was not known and was left out.</source>
   <translation>%1 Teil des Checkpoints war unbekannt und wurde weggelassen.</translation>
  </message>
  <message>
   <source>%1 parts of the checkpoint were not known and were left out.</source>
   <translation>%1 Teile des Checkpoints waren unbekannt und wurden weggelassen.</translation>
  </message>
  <message>
   <source>%1 pictures saved in %2.</source>
   <translation>%1 Bilder in %2 gespeichert.</translation>
  </message>
  <message>
   <source>%1 pixels of this area</source>
   <translation>%1 Pixel dieser Fläche</translation>
  </message>
  <message>
   <source>%1 pixels, %2 % left out</source>
   <translation>%1 Pixel, %2 % ausgelassen</translation>
  </message>
  <message>
   <source>%1 revisit</source>
   <translation>%1 Aufnahme</translation>
  </message>
  <message>
   <source>%1 revisit, 1 pan</source>
   <translation>%1 Aufnahme, 1 Pan</translation>
  </message>
  <message>
   <source>%1 revisits</source>
   <translation>%1 Aufnahmen</translation>
  </message>
  <message>
   <source>%1 revisits, 1 pan</source>
   <translation>%1 Aufnahmen, 1 Pan</translation>
  </message>
  <message>
   <source>%1 s left</source>
   <translation>noch %1 s</translation>
  </message>
  <message>
   <source>%1 to %2</source>
   <translation>%1 bis %2</translation>
  </message>
  <message>
   <source>%1 to %2, other for each band</source>
   <translation>%1 bis %2, je Band verschieden</translation>
  </message>
  <message>
   <source>%1 uses no pan image, so %2 changes nothing.</source>
   <translation>%1 nutzt kein Pan-Bild, daher ändert %2 nichts.</translation>
  </message>
  <message>
   <source>%1 warning</source>
   <translation>%1 Warnung</translation>
  </message>
  <message>
   <source>%1 warnings</source>
   <translation>%1 Warnungen</translation>
  </message>
  <message>
   <source>%1 with %2</source>
   <translation>%1 mit %2</translation>
  </message>
  <message>
   <source>%1 · %2 (correlation %3)</source>
   <translation>%1 · %2 (Korrelation %3)</translation>
  </message>
  <message>
   <source>%1 · error</source>
   <translation>%1 · Fehler</translation>
  </message>
  <message>
   <source>%1 · left out</source>
   <translation>%1 · ausgelassen</translation>
  </message>
  <message>
   <source>%1 · reference</source>
   <translation>%1 · Referenz</translation>
  </message>
  <message>
   <source>%1 · shift %2, %3 px</source>
   <translation>%1 · Versatz %2, %3 px</translation>
  </message>
  <message>
   <source>%1 × %2 pixels</source>
   <translation>%1 × %2 Pixel</translation>
  </message>
  <message>
   <source>%1, checked today</source>
   <translation>%1, heute geprüft</translation>
  </message>
  <message>
   <source>%1, here since %2</source>
   <translation>%1, hier seit %2</translation>
  </message>
  <message>
   <source>%1, needs you</source>
   <translation>%1, braucht Sie</translation>
  </message>
  <message>
   <source>%1, took %2</source>
   <translation>%1, Dauer %2</translation>
  </message>
  <message>
   <source>%1, unsure</source>
   <translation>%1, unsicher</translation>
  </message>
  <message>
   <source>%1, versions and checksums fixed</source>
   <translation>%1, Versionen und Prüfsummen festgelegt</translation>
  </message>
  <message>
   <source>%1. A tick uses a revisit, without one it is left out.</source>
   <translation>%1. Ein Haken verwendet eine Aufnahme, ohne ihn bleibt sie weg.</translation>
  </message>
  <message>
   <source>%1. Click to change.</source>
   <translation>%1. Zum Ändern klicken.</translation>
  </message>
  <message>
   <source>%1: %2 cloud, shift of %3 rows and %4 columns.</source>
   <translation>%1: %2 Wolken, Versatz von %3 Zeilen und %4 Spalten.</translation>
  </message>
  <message>
   <source>%1: left out, %2.</source>
   <translation>%1: weggelassen, %2.</translation>
  </message>
  <message>
   <source>%1: reference, %2 cloud.</source>
   <translation>%1: Referenz, %2 Wolken.</translation>
  </message>
  <message>
   <source>%1° E</source>
   <translation>%1° O</translation>
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
   <translation>%1° W</translation>
  </message>
  <message>
   <source>0 draws noise for the start only, 1 as much in each step as ddpm does (ddim).</source>
   <translation>0 zieht Rauschen nur für den Anfang, 1 in jedem Schritt so viel wie ddpm (ddim).</translation>
  </message>
  <message>
   <source>0 is bad</source>
   <translation>0 ist schlecht</translation>
  </message>
  <message>
   <source>0 is good</source>
   <translation>0 ist gut</translation>
  </message>
  <message>
   <source>0 to 1, as reflectance</source>
   <translation>0 bis 1, als Reflexionsgrad</translation>
  </message>
  <message>
   <source>0, sure</source>
   <translation>0, sicher</translation>
  </message>
  <message>
   <source>1 when networks can run, else 0</source>
   <translation>1, wenn Netze laufen können, sonst 0</translation>
  </message>
  <message>
   <source>1, 3, 4 or 6.</source>
   <translation>1, 3, 4 oder 6.</translation>
  </message>
  <message>
   <source>12 of 12</source>
   <translation>12 of 12</translation>
  </message>
  <message>
   <source>&lt;ol&gt;&lt;li&gt;Add images: a fine and a coarse one of the same date, and a coarse one of the date you want.&lt;/li&gt;&lt;li&gt;Look at the dates; double-click one to correct it.&lt;/li&gt;&lt;li&gt;Tick the dates to predict.&lt;/li&gt;&lt;li&gt;Press Check; each finding has a button that mends it.&lt;/li&gt;&lt;li&gt;Press Fuse; the result becomes a dated layer with the style of the fine image.&lt;/li&gt;&lt;/ol&gt;</source>
   <translation>&lt;ol&gt;&lt;li&gt;Fügen Sie Bilder hinzu: ein feines und ein grobes desselben Datums und ein grobes des gewünschten Datums.&lt;/li&gt;&lt;li&gt;Sehen Sie sich die Daten an; ein Doppelklick korrigiert eines.&lt;/li&gt;&lt;li&gt;Haken Sie die vorherzusagenden Daten an.&lt;/li&gt;&lt;li&gt;Drücken Sie Prüfen; jeder Befund hat einen Knopf, der ihn behebt.&lt;/li&gt;&lt;li&gt;Drücken Sie Fusionieren; das Ergebnis wird ein datierter Layer im Stil des feinen Bildes.&lt;/li&gt;&lt;/ol&gt;</translation>
  </message>
  <message>
   <source>A GeoTIFF that web maps read in parts.</source>
   <translation>Ein GeoTIFF, das Webkarten in Teilen lesen.</translation>
  </message>
  <message>
   <source>A checkpoint does not say what it was trained on. Write what you know: it stands on the card, and tells later which images fit. What you leave empty stays unknown.</source>
   <translation>Ein Checkpoint sagt nicht, womit er trainiert wurde. Schreiben Sie, was Sie wissen: Es steht auf der Karte und sagt später, welche Bilder passen. Was leer bleibt, bleibt unbekannt.</translation>
  </message>
  <message>
   <source>A checkpoint is converted with PyTorch, which the engine's Python does not have. A .safetensors file needs none.</source>
   <translation>Ein Checkpoint wird mit PyTorch umgewandelt, das dem Python der Engine fehlt. Eine .safetensors-Datei braucht keines.</translation>
  </message>
  <message>
   <source>A conda or venv Python 3.10 or newer with PyTorch and GDAL.</source>
   <translation>Ein Python 3.10 oder neuer aus conda oder venv mit PyTorch und GDAL.</translation>
  </message>
  <message>
   <source>A downloaded file is not what was expected; it was deleted.</source>
   <translation>Eine heruntergeladene Datei ist nicht die erwartete; sie wurde gelöscht.</translation>
  </message>
  <message>
   <source>A file of the offline folder is not what was expected; it was not used.</source>
   <translation>Eine Datei des Offline-Ordners ist nicht die erwartete; sie wurde nicht verwendet.</translation>
  </message>
  <message>
   <source>A fine image tells most. A coarse one tells whether the averages agree. Leaving a date out predicts a known image from the others.</source>
   <translation>Ein feines Bild sagt am meisten. Ein grobes sagt, ob die Mittelwerte stimmen. Ein Datum auszulassen sagt ein bekanntes Bild aus den anderen vorher.</translation>
  </message>
  <message>
   <source>A mask or quality raster of an image, and which of its numbers mean cloud or no data.</source>
   <translation>Ein Masken- oder Qualitätsraster eines Bildes, und welche seiner Zahlen Wolke oder fehlende Daten bedeuten.</translation>
  </message>
  <message>
   <source>A network needs weights that were trained on images like yours.
Import a weights file or a published checkpoint on the page Models, or let it write the commands that train a network on your own images.</source>
   <translation>Ein Netz braucht Gewichte, die mit Bildern wie Ihren trainiert wurden.
Importieren Sie auf der Seite Modelle eine Gewichtsdatei oder einen veröffentlichten Checkpoint, oder lassen Sie sich die Befehle schreiben, die ein Netz mit Ihren eigenen Bildern trainieren.</translation>
  </message>
  <message>
   <source>A pair is a fine and a coarse image of one date.</source>
   <translation>Ein Paar sind ein feines und ein grobes Bild desselben Datums.</translation>
  </message>
  <message>
   <source>A private folder, apart from QGIS. One click removes it.</source>
   <translation>Ein privater Ordner, getrennt von QGIS. Ein Klick entfernt ihn.</translation>
  </message>
  <message>
   <source>A private folder, apart from QGIS: about %1 (processor) or %2 (NVIDIA GPU). One click removes it.</source>
   <translation>Ein privater Ordner, getrennt von QGIS: etwa %1 (Prozessor) oder %2 (NVIDIA-GPU). Ein Klick entfernt ihn.</translation>
  </message>
  <message>
   <source>A private folder, apart from QGIS: about %1. One click removes it.</source>
   <translation>Ein privater Ordner, getrennt von QGIS: etwa %1. Ein Klick entfernt ihn.</translation>
  </message>
  <message>
   <source>A real image of the same date; it is taken for the truth.</source>
   <translation>Ein echtes Bild desselben Datums; es gilt als die Wahrheit.</translation>
  </message>
  <message>
   <source>A revisit of which less is valid is left out.</source>
   <translation>Eine Aufnahme, von der weniger gültig ist, wird weggelassen.</translation>
  </message>
  <message>
   <source>A revisit that differs from the reference by this much loses weight; auto: 0.01 of reflectance, else 0.15 of the standard deviation.</source>
   <translation>Eine Aufnahme, die um so viel von der Referenz abweicht, verliert Gewicht; auto: 0,01 Reflexionsgrad, sonst 0,15 der Standardabweichung.</translation>
  </message>
  <message>
   <source>A revisit that differs from the result by more counts as if it differed by this, in the units of the revisits; auto: three robust standard deviations of the first residuals, per band.</source>
   <translation>Eine Aufnahme, die vom Ergebnis stärker abweicht, zählt, als wiche sie um so viel ab, in den Einheiten der Aufnahmen; auto: drei robuste Standardabweichungen der ersten Residuen, je Kanal.</translation>
  </message>
  <message>
   <source>A revisit whose bands correlate less with those of the reference is left out.</source>
   <translation>Eine Aufnahme, deren Kanäle weniger mit denen der Referenz korrelieren, wird weggelassen.</translation>
  </message>
  <message>
   <source>A second file with one standard deviation of each pixel.</source>
   <translation>Eine zweite Datei mit einer Standardabweichung jedes Pixels.</translation>
  </message>
  <message>
   <source>A second file: how far the revisits differ at each pixel (standard deviation), and how many there are.</source>
   <translation>Eine zweite Datei: wie weit sich die Aufnahmen an jedem Pixel unterscheiden (Standardabweichung), und wie viele es sind.</translation>
  </message>
  <message>
   <source>A sharp image of one band: its detail goes into the result, which lies on its pixels.</source>
   <translation>Ein scharfes Bild mit einem Band: Seine Einzelheiten gehen ins Ergebnis ein, das auf seinen Pixeln liegt.</translation>
  </message>
  <message>
   <source>Abrupt changes.</source>
   <translation>Plötzliche Änderungen.</translation>
  </message>
  <message>
   <source>Accurate</source>
   <translation>Genau</translation>
  </message>
  <message>
   <source>Add Folder…</source>
   <translation>Ordner hinzufügen…</translation>
  </message>
  <message>
   <source>Add Layers</source>
   <translation>Layer hinzufügen</translation>
  </message>
  <message>
   <source>Add Layers from Project</source>
   <translation>Layer aus dem Projekt hinzufügen</translation>
  </message>
  <message>
   <source>Add a coarse image of a date that has no fine image: that date can be predicted.</source>
   <translation>Fügen Sie ein grobes Bild eines Datums hinzu, das kein feines hat: Dieses Datum lässt sich vorhersagen.</translation>
  </message>
  <message>
   <source>Add a fine image: it shows what the sharp result shall look like.</source>
   <translation>Fügen Sie ein feines Bild hinzu: Es zeigt, wie das scharfe Ergebnis aussehen soll.</translation>
  </message>
  <message>
   <source>Add every image of a folder; dates are read from the names.</source>
   <translation>Alle Bilder eines Ordners hinzufügen; die Daten werden aus den Namen gelesen.</translation>
  </message>
  <message>
   <source>Add fine and coarse images from this project or from files.</source>
   <translation>Feine und grobe Bilder aus diesem Projekt oder aus Dateien hinzufügen.</translation>
  </message>
  <message>
   <source>Add images of one place from this project or from files.</source>
   <translation>Bilder eines Ortes aus diesem Projekt oder aus Dateien hinzufügen.</translation>
  </message>
  <message>
   <source>Add images on the page Fuse to see whether this network fits them.</source>
   <translation>Fügen Sie auf der Seite Fusionieren Bilder hinzu, um zu sehen, ob dieses Netz zu ihnen passt.</translation>
  </message>
  <message>
   <source>Add one &lt;b&gt;fine&lt;/b&gt; image with the &lt;b&gt;coarse&lt;/b&gt; image of the same date (a pair), and a coarse image of the date you want.</source>
   <translation>Fügen Sie ein &lt;b&gt;feines&lt;/b&gt; Bild mit dem &lt;b&gt;groben&lt;/b&gt; Bild desselben Datums (ein Paar) und ein grobes Bild des gewünschten Datums hinzu.</translation>
  </message>
  <message>
   <source>Add several images of one place, and a sharp black-and-white one if you have it. One image with a sharp black-and-white one is enough, too.</source>
   <translation>Fügen Sie mehrere Bilder eines Ortes hinzu und ein scharfes schwarz-weißes, wenn Sie eines haben. Ein Bild mit einem scharfen schwarz-weißen genügt auch.</translation>
  </message>
  <message>
   <source>Add the coarse image of %1 to make a pair.</source>
   <translation>Fügen Sie das grobe Bild von %1 hinzu, damit ein Paar entsteht.</translation>
  </message>
  <message>
   <source>Add the results to the map</source>
   <translation>Die Ergebnisse zur Karte hinzufügen</translation>
  </message>
  <message>
   <source>Add to Queue</source>
   <translation>In die Warteschlange</translation>
  </message>
  <message>
   <source>Add to This Project</source>
   <translation>Zu diesem Projekt hinzufügen</translation>
  </message>
  <message>
   <source>Add what is left over</source>
   <translation>Den Rest hinzufügen</translation>
  </message>
  <message>
   <source>Added to the coarse sensor, in reflectance.</source>
   <translation>Zum groben Sensor addiert, als Reflexionsgrad.</translation>
  </message>
  <message>
   <source>Adjust the sensors</source>
   <translation>Sensoren angleichen</translation>
  </message>
  <message>
   <source>Against</source>
   <translation>Gegen</translation>
  </message>
  <message>
   <source>Agree with the coarse image</source>
   <translation>Mit dem groben Bild übereinstimmen</translation>
  </message>
  <message>
   <source>Agreement of brightness, contrast and structure nearby.</source>
   <translation>Übereinstimmung von Helligkeit, Kontrast und Struktur in der Umgebung.</translation>
  </message>
  <message>
   <source>Agreement of mean, contrast and correlation nearby.</source>
   <translation>Übereinstimmung von Mittelwert, Kontrast und Korrelation in der Umgebung.</translation>
  </message>
  <message>
   <source>Align the panchromatic image</source>
   <translation>Das panchromatische Bild ausrichten</translation>
  </message>
  <message>
   <source>All Raster Layers</source>
   <translation>Alle Rasterlayer</translation>
  </message>
  <message>
   <source>All bands</source>
   <translation>Alle Bänder</translation>
  </message>
  <message>
   <source>All dates in one NetCDF file with an axis of time, without gaps when they are filled.</source>
   <translation>Alle Daten in einer NetCDF-Datei mit einer Zeitachse, ohne Lücken, wenn sie gefüllt werden.</translation>
  </message>
  <message>
   <source>All facts (JSON)</source>
   <translation>Alle Angaben (JSON)</translation>
  </message>
  <message>
   <source>All fine images alike, all coarse images alike</source>
   <translation>Alle feinen Bilder gleich, alle groben Bilder gleich</translation>
  </message>
  <message>
   <source>All images have pixels of the same size, so it is not clear which are coarse. Click the sign at the left of a row to say so.</source>
   <translation>Alle Bilder haben gleich große Pixel, daher ist nicht klar, welche grob sind. Klicken Sie auf das Zeichen links in einer Zeile, um es zu sagen.</translation>
  </message>
  <message>
   <source>All, the map view, a layer or a drawn box.</source>
   <translation>Alles, der Kartenausschnitt, ein Layer oder ein gezeichnetes Rechteck.</translation>
  </message>
  <message>
   <source>Allow %1 MB of Memory</source>
   <translation>%1 MB Arbeitsspeicher erlauben</translation>
  </message>
  <message>
   <source>Also add the coarse change that the classes do not explain, smoothly interpolated. several-bands: not with a single band (temperature), where it is mostly a difference of the sensors.</source>
   <translation>Auch die grobe Veränderung hinzufügen, die die Klassen nicht erklären, glatt interpoliert. several-bands: nicht bei einem einzigen Band (Temperatur), wo sie meist ein Unterschied der Sensoren ist.</translation>
  </message>
  <message>
   <source>Also compute a standard deviation per pixel. It grows with edges, with the detail that was predicted and with the disagreement of the pair; a wrong coarse t2 it cannot know.</source>
   <translation>Auch eine Standardabweichung je Pixel berechnen. Sie wächst mit Kanten, mit dem vorhergesagten Detail und mit der Uneinigkeit des Paars; ein falsches grobes t2 kann sie nicht kennen.</translation>
  </message>
  <message>
   <source>Also compute how far off the result may be: from the disagreement of the two pairs, the spread of the similar pixels and how well each pair agrees. It does not know of errors that the wanted date alone has.</source>
   <translation>Auch berechnen, wie weit das Ergebnis daneben liegen kann: aus dem Unterschied der beiden Paare, der Streuung der ähnlichen Pixel und daraus, wie gut jedes Paar übereinstimmt. Fehler, die nur das gesuchte Datum hat, kennt sie nicht.</translation>
  </message>
  <message>
   <source>Also compute how far off the result may be: from the spread of the similar pixels and how well the pair agrees. It does not know of errors that the wanted date alone has.</source>
   <translation>Auch berechnen, wie weit das Ergebnis daneben liegen kann: aus der Streuung der ähnlichen Pixel und daraus, wie gut das Paar übereinstimmt. Fehler, die nur das gesuchte Datum hat, kennt sie nicht.</translation>
  </message>
  <message>
   <source>Also predict dates outside t1 to t3. A straight line is rarely right there.</source>
   <translation>Auch Daten außerhalb von t1 bis t3 vorhersagen. Eine Gerade stimmt dort selten.</translation>
  </message>
  <message>
   <source>Also predict every revisit from the others and tell how far off that is; takes time.</source>
   <translation>Auch jede Aufnahme aus den anderen vorhersagen und die Abweichung nennen; dauert.</translation>
  </message>
  <message>
   <source>Also write images whose gaps are filled; the map then shows these. time: on a straight line between the nearest dates with a value. observed: an image of every date, those of the fine images as well; observed pixels stay as they are, gaps are predicted, else filled over time, and flags say of each pixel where it is from.</source>
   <translation>Schreibt auch Bilder, deren Lücken gefüllt sind; die Karte zeigt dann diese. time: auf einer Geraden zwischen den nächsten Daten mit einem Wert. observed: ein Bild jedes Datums, auch der Daten der feinen Bilder; beobachtete Pixel bleiben, wie sie sind, Lücken werden vorhergesagt, sonst über die Zeit gefüllt, und Kennzahlen sagen von jedem Pixel, woher es stammt.</translation>
  </message>
  <message>
   <source>An unfinished set-up lies in the folder.</source>
   <translation>Im Ordner liegt eine unfertige Einrichtung.</translation>
  </message>
  <message>
   <source>Angle between the spectra: a change of colour, not brightness.</source>
   <translation>Winkel zwischen den Spektren: eine Änderung der Farbe, nicht der Helligkeit.</translation>
  </message>
  <message>
   <source>Animated GIF (*.gif)</source>
   <translation>Animiertes GIF (*.gif)</translation>
  </message>
  <message>
   <source>Animation saved as %1.</source>
   <translation>Animation als %1 gespeichert.</translation>
  </message>
  <message>
   <source>Another seed gives another scene.</source>
   <translation>Ein anderer Startwert ergibt eine andere Szene.</translation>
  </message>
  <message>
   <source>Apple GPU</source>
   <translation>Apple-GPU</translation>
  </message>
  <message>
   <source>Area</source>
   <translation>Gebiet</translation>
  </message>
  <message>
   <source>Area and Output</source>
   <translation>Gebiet und Ausgabe</translation>
  </message>
  <message>
   <source>Areas</source>
   <translation>Flächen</translation>
  </message>
  <message>
   <source>As a GIF file, an MP4 video, or one PNG file per date.</source>
   <translation>Als GIF-Datei, als MP4-Video oder als eine PNG-Datei je Datum.</translation>
  </message>
  <message>
   <source>As a GIF file, or one PNG file per date. MP4 needs the program ffmpeg, which is not here.</source>
   <translation>Als GIF-Datei oder als eine PNG-Datei je Datum. MP4 braucht das Programm ffmpeg, das hier fehlt.</translation>
  </message>
  <message>
   <source>As back-projection with many iterations: less noise.</source>
   <translation>Wie Rückprojektion mit vielen Iterationen: weniger Rauschen.</translation>
  </message>
  <message>
   <source>As back-projection, where something changed between the revisits.</source>
   <translation>Wie Rückprojektion, wo sich zwischen den Aufnahmen etwas änderte.</translation>
  </message>
  <message>
   <source>As good as FSDAF but slower; change that follows edges, one pair.</source>
   <translation>So gut wie FSDAF, aber langsamer; Wandel, der Kanten folgt, ein Paar.</translation>
  </message>
  <message>
   <source>As the fine image</source>
   <translation>Wie das feine Bild</translation>
  </message>
  <message>
   <source>As the high-pass filter, and keeps the colours' proportions.</source>
   <translation>Wie der Hochpassfilter, und erhält die Verhältnisse der Farben.</translation>
  </message>
  <message>
   <source>As the mean, and single outliers do not matter.</source>
   <translation>Wie der Mittelwert, und einzelne Ausreißer zählen nicht.</translation>
  </message>
  <message>
   <source>As the revisits</source>
   <translation>Wie die Aufnahmen</translation>
  </message>
  <message>
   <source>As the sensor says, else 0 is bad</source>
   <translation>Wie der Sensor es sagt, sonst ist 0 schlecht</translation>
  </message>
  <message>
   <source>At this distance a neighbour counts half as much as the centre. Small values keep the change local.</source>
   <translation>In dieser Entfernung zählt ein Nachbar halb so viel wie die Mitte. Kleine Werte halten die Änderung örtlich.</translation>
  </message>
  <message>
   <source>Auto</source>
   <translation>Auto</translation>
  </message>
  <message>
   <source>Automatic: best before and after</source>
   <translation>Automatisch: bestes davor und danach</translation>
  </message>
  <message>
   <source>Automatic: name, wavelength, order</source>
   <translation>Automatisch: Name, Wellenlänge, Reihenfolge</translation>
  </message>
  <message>
   <source>Automatic: the clearest one</source>
   <translation>Automatisch: die klarste</translation>
  </message>
  <message>
   <source>Average only the change of the neighbours and add it to the fine pixel. Off = as in the paper, which averages fine values and so blurs them.</source>
   <translation>Nur die Änderung der Nachbarn mitteln und zum feinen Pixel addieren. Aus = wie in der Veröffentlichung, die feine Werte mittelt und sie so verwischt.</translation>
  </message>
  <message>
   <source>Average the change over similar fine pixels, so that it follows fields and shores. Better, but many times slower.</source>
   <translation>Die Änderung über ähnliche feine Pixel mitteln, damit sie Feldern und Ufern folgt. Besser, aber um ein Vielfaches langsamer.</translation>
  </message>
  <message>
   <source>Average the change over similar fine pixels, which removes the seams between coarse pixels. Better, but many times slower.</source>
   <translation>Die Änderung über ähnliche feine Pixel mitteln, was die Nähte zwischen groben Pixeln entfernt. Besser, aber um ein Vielfaches langsamer.</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>Zurück</translation>
  </message>
  <message>
   <source>Bad bits (bits:1+3)</source>
   <translation>Schlechte Bits (bits:1+3)</translation>
  </message>
  <message>
   <source>Bad values (values:3+8)</source>
   <translation>Schlechte Werte (values:3+8)</translation>
  </message>
  <message>
   <source>Band</source>
   <translation>Band</translation>
  </message>
  <message>
   <source>Band %1</source>
   <translation>Band %1</translation>
  </message>
  <message>
   <source>Band of the panchromatic image</source>
   <translation>Band des panchromatischen Bildes</translation>
  </message>
  <message>
   <source>Bands</source>
   <translation>Bänder</translation>
  </message>
  <message>
   <source>Bands %1, set by hand</source>
   <translation>Bänder %1, von Hand gesetzt</translation>
  </message>
  <message>
   <source>Bands of the revisits</source>
   <translation>Bänder der Aufnahmen</translation>
  </message>
  <message>
   <source>Before multiplying: the darkest percent (p1) or the minimum of each band. auto: p1 for numbers that are no reflectance, else off.</source>
   <translation>Vor dem Multiplizieren: das dunkelste Prozent (p1) oder das Minimum jedes Bandes. auto: p1 bei Zahlen, die kein Reflexionsgrad sind, sonst aus.</translation>
  </message>
  <message>
   <source>Begin; it can be stopped at any time.</source>
   <translation>Beginnen; es lässt sich jederzeit anhalten.</translation>
  </message>
  <message>
   <source>Best measured where fields change each in their own way; one pair or two.</source>
   <translation>Bestes gemessenes Ergebnis, wo sich jedes Feld auf seine Weise ändert; ein Paar oder zwei.</translation>
  </message>
  <message>
   <source>Best measured with one pair; mixed fields, sudden change.</source>
   <translation>Mit einem Paar am besten gemessen; gemischte Felder, plötzlicher Wandel.</translation>
  </message>
  <message>
   <source>Best one</source>
   <translation>Bestes</translation>
  </message>
  <message>
   <source>Between MTF-GLP-CBD and the plain one.</source>
   <translation>Zwischen MTF-GLP-CBD und dem einfachen.</translation>
  </message>
  <message>
   <source>Beyond the two dates</source>
   <translation>Außerhalb der beiden Daten</translation>
  </message>
  <message>
   <source>Bias</source>
   <translation>Versatz</translation>
  </message>
  <message>
   <source>Bicubic</source>
   <translation>Bikubisch</translation>
  </message>
  <message>
   <source>Bilinear</source>
   <translation>Bilinear</translation>
  </message>
  <message>
   <source>Blended</source>
   <translation>Gemischt</translation>
  </message>
  <message>
   <source>Blending of windows</source>
   <translation>Überblendung der Fenster</translation>
  </message>
  <message>
   <source>Blur of the coarse sensor, in coarse pixels.</source>
   <translation>Unschärfe des groben Sensors, in groben Pixeln.</translation>
  </message>
  <message>
   <source>Blurred image of the date you want.</source>
   <translation>Unscharfes Bild des gewünschten Datums.</translation>
  </message>
  <message>
   <source>Blurred image of the reference date.</source>
   <translation>Unscharfes Bild des Referenzdatums.</translation>
  </message>
  <message>
   <source>Blurred image of the second reference date.</source>
   <translation>Unscharfes Bild des zweiten Referenzdatums.</translation>
  </message>
  <message>
   <source>Blurred images of one place, of one date or several. Their dates are read from names and tags. One is enough when there is a panchromatic image.</source>
   <translation>Unscharfe Bilder eines Ortes, von einem oder mehreren Tagen. Ihre Daten werden aus Namen und Tags gelesen. Eines genügt, wenn es ein panchromatisches Bild gibt.</translation>
  </message>
  <message>
   <source>Blurred images: those of the fine images' dates, which make pairs with them, and those of the dates you want.</source>
   <translation>Unscharfe Bilder: die von den Daten der feinen Bilder, die mit ihnen Paare bilden, und die der gewünschten Daten.</translation>
  </message>
  <message>
   <source>Bound of the engine's memory.</source>
   <translation>Grenze des Arbeitsspeichers der Engine.</translation>
  </message>
  <message>
   <source>Bring slow differences in brightness of a revisit to the level of the reference; only detail then comes from it.</source>
   <translation>Langsame Helligkeitsunterschiede einer Aufnahme auf das Niveau der Referenz bringen; von ihr kommen dann nur Einzelheiten.</translation>
  </message>
  <message>
   <source>Bring the coarse values to the level of the fine image, band by band. auto: a line where both agree closely.</source>
   <translation>Die groben Werte Band für Band auf das Niveau des feinen Bildes bringen. auto: eine Gerade, wo beide eng übereinstimmen.</translation>
  </message>
  <message>
   <source>Bspline</source>
   <translation>B-Spline</translation>
  </message>
  <message>
   <source>Btv</source>
   <translation>BTV</translation>
  </message>
  <message>
   <source>Built in</source>
   <translation>Eingebaut</translation>
  </message>
  <message>
   <source>By hand</source>
   <translation>Von Hand</translation>
  </message>
  <message>
   <source>By name</source>
   <translation>Nach Name</translation>
  </message>
  <message>
   <source>By order</source>
   <translation>Nach Reihenfolge</translation>
  </message>
  <message>
   <source>By wavelength</source>
   <translation>Nach Wellenlänge</translation>
  </message>
  <message>
   <source>Byte (0 to 255)</source>
   <translation>Byte (0 bis 255)</translation>
  </message>
  <message>
   <source>COARSE_SHIFT takes two numbers, e.g. 120,-60.</source>
   <translation>COARSE_SHIFT braucht zwei Zahlen, z. B. 120,-60.</translation>
  </message>
  <message>
   <source>CRS of the coarse images</source>
   <translation>KBS der groben Bilder</translation>
  </message>
  <message>
   <source>CRS of the fine images</source>
   <translation>KBS der feinen Bilder</translation>
  </message>
  <message>
   <source>CSV (*.csv)</source>
   <translation>CSV (*.csv)</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>Cancelled</source>
   <translation>Abgebrochen</translation>
  </message>
  <message>
   <source>Cancelled after %2 of %3 dates; %1 finished image was kept.</source>
   <translation>Nach %2 von %3 Daten abgebrochen; %1 fertiges Bild wurde behalten.</translation>
  </message>
  <message>
   <source>Cancelled after %2 of %3 dates; %1 finished images were kept.</source>
   <translation>Nach %2 von %3 Daten abgebrochen; %1 fertige Bilder wurden behalten.</translation>
  </message>
  <message>
   <source>Cancelled. %1 of %2 images were finished and kept.</source>
   <translation>Abgebrochen. %1 von %2 Bildern waren fertig und wurden behalten.</translation>
  </message>
  <message>
   <source>Cancelled. Nothing was written.</source>
   <translation>Abgebrochen. Es wurde nichts geschrieben.</translation>
  </message>
  <message>
   <source>Candidates of the automatic choice</source>
   <translation>Kandidaten der automatischen Wahl</translation>
  </message>
  <message>
   <source>Card</source>
   <translation>Karte</translation>
  </message>
  <message>
   <source>Change</source>
   <translation>Ändern</translation>
  </message>
  <message>
   <source>Change Folder…</source>
   <translation>Ordner ändern…</translation>
  </message>
  <message>
   <source>Changes</source>
   <translation>Änderungen</translation>
  </message>
  <message>
   <source>Check</source>
   <translation>Prüfen</translation>
  </message>
  <message>
   <source>Check Again</source>
   <translation>Erneut prüfen</translation>
  </message>
  <message>
   <source>Check images before fusing</source>
   <translation>Bilder vor der Fusion prüfen</translation>
  </message>
  <message>
   <source>Checking %1</source>
   <translation>%1 wird geprüft</translation>
  </message>
  <message>
   <source>Checks</source>
   <translation>Prüfungen</translation>
  </message>
  <message>
   <source>Choose Another Python…</source>
   <translation>Anderes Python wählen…</translation>
  </message>
  <message>
   <source>Choose Another…</source>
   <translation>Andere wählen…</translation>
  </message>
  <message>
   <source>Choose CRS…</source>
   <translation>KBS wählen…</translation>
  </message>
  <message>
   <source>Choose Masks</source>
   <translation>Masken wählen</translation>
  </message>
  <message>
   <source>Choose Masks…</source>
   <translation>Masken wählen…</translation>
  </message>
  <message>
   <source>Choose Mask…</source>
   <translation>Maske wählen…</translation>
  </message>
  <message>
   <source>Choose a prediction.</source>
   <translation>Wählen Sie eine Vorhersage.</translation>
  </message>
  <message>
   <source>Choose a rule, or write one: bits:1+3, values:3+8, keep-values:4+5, or the name of a sensor's rule.</source>
   <translation>Wählen Sie eine Regel oder schreiben Sie eine: bits:1+3, values:3+8, keep-values:4+5 oder den Namen der Regel eines Sensors.</translation>
  </message>
  <message>
   <source>Choose among the methods that give an uncertainty, and compute it.</source>
   <translation>Unter den Verfahren wählen, die eine Unsicherheit angeben, und sie berechnen.</translation>
  </message>
  <message>
   <source>Choose another folder and run what is missing again.</source>
   <translation>Einen anderen Ordner wählen und das Fehlende noch einmal rechnen.</translation>
  </message>
  <message>
   <source>Choose or test the Python that runs the engine.</source>
   <translation>Das Python wählen oder testen, das die Engine ausführt.</translation>
  </message>
  <message>
   <source>Choose the image to compare with.</source>
   <translation>Wählen Sie das Bild zum Vergleich.</translation>
  </message>
  <message>
   <source>Choose this network on the page Enhance.</source>
   <translation>Dieses Netz auf der Seite Schärfen wählen.</translation>
  </message>
  <message>
   <source>Choose this network on the page Fuse.</source>
   <translation>Dieses Netz auf der Seite Fusionieren wählen.</translation>
  </message>
  <message>
   <source>Choose…</source>
   <translation>Wählen…</translation>
  </message>
  <message>
   <source>Chosen from your images; the value used is written in the result.</source>
   <translation>Aus Ihren Bildern gewählt; der verwendete Wert steht im Ergebnis.</translation>
  </message>
  <message>
   <source>Clear</source>
   <translation>Leeren</translation>
  </message>
  <message>
   <source>Click a pixel on the map. Esc takes the mark away.</source>
   <translation>Klicken Sie auf ein Pixel der Karte. Esc entfernt die Markierung.</translation>
  </message>
  <message>
   <source>Click a place on the map to see its values.</source>
   <translation>Klicken Sie auf eine Stelle der Karte, um ihre Werte zu sehen.</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <source>Close History</source>
   <translation>Verlauf schließen</translation>
  </message>
  <message>
   <source>Close this window.</source>
   <translation>Dieses Fenster schließen.</translation>
  </message>
  <message>
   <source>Close this window; nothing is downloaded.</source>
   <translation>Dieses Fenster schließen; nichts wird heruntergeladen.</translation>
  </message>
  <message>
   <source>Cloud Optimized GeoTIFF</source>
   <translation>Cloud Optimized GeoTIFF</translation>
  </message>
  <message>
   <source>Cloud masks</source>
   <translation>Wolkenmasken</translation>
  </message>
  <message>
   <source>Cloud share</source>
   <translation>Anteil der Wolken</translation>
  </message>
  <message>
   <source>Coarse</source>
   <translation>Grob</translation>
  </message>
  <message>
   <source>Coarse / fine pixel, for ERGAS.</source>
   <translation>Grobes / feines Pixel, für ERGAS.</translation>
  </message>
  <message>
   <source>Coarse Image</source>
   <translation>Grobes Bild</translation>
  </message>
  <message>
   <source>Coarse band of %1</source>
   <translation>Grobes Band von %1</translation>
  </message>
  <message>
   <source>Coarse bands</source>
   <translation>Grobe Bänder</translation>
  </message>
  <message>
   <source>Coarse image</source>
   <translation>Grobes Bild</translation>
  </message>
  <message>
   <source>Coarse image of t1</source>
   <translation>Grobes Bild von t1</translation>
  </message>
  <message>
   <source>Coarse image of t2</source>
   <translation>Grobes Bild von t2</translation>
  </message>
  <message>
   <source>Coarse image of t3</source>
   <translation>Grobes Bild von t3</translation>
  </message>
  <message>
   <source>Coarse image of the same date.</source>
   <translation>Grobes Bild desselben Datums.</translation>
  </message>
  <message>
   <source>Coarse images</source>
   <translation>Grobe Bilder</translation>
  </message>
  <message>
   <source>Coarse offset</source>
   <translation>Offset grob</translation>
  </message>
  <message>
   <source>Coarse pixel / fine pixel</source>
   <translation>Grobes / feines Pixel</translation>
  </message>
  <message>
   <source>Coarse pixel / fine pixel, where the files do not say it.</source>
   <translation>Grobes / feines Pixel, wo die Dateien es nicht sagen.</translation>
  </message>
  <message>
   <source>Coarse pixel / fine pixel; need not be whole.</source>
   <translation>Grobes / feines Pixel; muss nicht ganzzahlig sein.</translation>
  </message>
  <message>
   <source>Coarse pixel divided by fine pixel of the images it was trained on.</source>
   <translation>Grobes Pixel geteilt durch feines Pixel der Bilder, mit denen es trainiert wurde.</translation>
  </message>
  <message>
   <source>Coarse pixels of which more than half lies on edges between classes do not tell how classes changed, where enough others are left. After FSDAF 2.0.</source>
   <translation>Grobe Pixel, die zu mehr als der Hälfte auf Rändern zwischen Klassen liegen, sagen nicht, wie sich Klassen verändert haben, sofern genug andere bleiben. Nach FSDAF 2.0.</translation>
  </message>
  <message>
   <source>Coarse pixels that changed unlike their classes (fire, flood, harvest) do not tell how classes changed, where enough others are left. After FSDAF 2.0.</source>
   <translation>Grobe Pixel, die sich anders verändert haben als ihre Klassen (Feuer, Flut, Ernte), sagen nicht, wie sich Klassen verändert haben, sofern genug andere bleiben. Nach FSDAF 2.0.</translation>
  </message>
  <message>
   <source>Coarse scale</source>
   <translation>Skalierung grob</translation>
  </message>
  <message>
   <source>Codes with commas between them, e.g. {}.</source>
   <translation>Codes mit Kommas dazwischen, z. B. {}.</translation>
  </message>
  <message>
   <source>Columns</source>
   <translation>Spalten</translation>
  </message>
  <message>
   <source>Comes from</source>
   <translation>Stammt von</translation>
  </message>
  <message>
   <source>Command</source>
   <translation>Befehl</translation>
  </message>
  <message>
   <source>Common area of all images</source>
   <translation>Gemeinsames Gebiet aller Bilder</translation>
  </message>
  <message>
   <source>Common slope</source>
   <translation>Gemeinsame Steigung</translation>
  </message>
  <message>
   <source>Compare</source>
   <translation>Vergleichen</translation>
  </message>
  <message>
   <source>Compare the images through what the coarse sensor really sees. auto: where the pair shows it clearly.</source>
   <translation>Die Bilder durch das vergleichen, was der grobe Sensor wirklich sieht. auto: wo das Paar es deutlich zeigt.</translation>
  </message>
  <message>
   <source>Compare the newest result with the coarse image of its date on the map.</source>
   <translation>Das neueste Ergebnis auf der Karte mit dem groben Bild seines Datums vergleichen.</translation>
  </message>
  <message>
   <source>Compare the pixels</source>
   <translation>Die Pixel vergleichen</translation>
  </message>
  <message>
   <source>Compare two layers on the map with a line.</source>
   <translation>Zwei Layer auf der Karte mit einer Linie vergleichen.</translation>
  </message>
  <message>
   <source>Compile the network</source>
   <translation>Das Netz übersetzen</translation>
  </message>
  <message>
   <source>Compression</source>
   <translation>Komprimierung</translation>
  </message>
  <message>
   <source>Consistency steps</source>
   <translation>Konsistenzschritte</translation>
  </message>
  <message>
   <source>Conversion of the change</source>
   <translation>Umrechnung der Änderung</translation>
  </message>
  <message>
   <source>Coordinate system %1</source>
   <translation>Koordinatensystem %1</translation>
  </message>
  <message>
   <source>Copied.</source>
   <translation>Kopiert.</translation>
  </message>
  <message>
   <source>Copied. Where “stf” is not installed, write “%1” in its place, with a Python that has GDAL.</source>
   <translation>Kopiert. Wo „stf“ nicht installiert ist, schreiben Sie „%1“ an seine Stelle, mit einem Python, das GDAL hat.</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Kopieren</translation>
  </message>
  <message>
   <source>Copy Details</source>
   <translation>Details kopieren</translation>
  </message>
  <message>
   <source>Copy Diagnostics</source>
   <translation>Diagnose kopieren</translation>
  </message>
  <message>
   <source>Copy Values</source>
   <translation>Werte kopieren</translation>
  </message>
  <message>
   <source>Copy as</source>
   <translation>Kopieren als</translation>
  </message>
  <message>
   <source>Copy both commands.</source>
   <translation>Beide Befehle kopieren.</translation>
  </message>
  <message>
   <source>Copy the Scores</source>
   <translation>Die Maße kopieren</translation>
  </message>
  <message>
   <source>Copy the whole message and the recipe.</source>
   <translation>Die ganze Meldung und das Rezept kopieren.</translation>
  </message>
  <message>
   <source>Copy where nothing changed</source>
   <translation>Kopieren, wo sich nichts änderte</translation>
  </message>
  <message>
   <source>Core of a window</source>
   <translation>Kern eines Fensters</translation>
  </message>
  <message>
   <source>Cores</source>
   <translation>Kerne</translation>
  </message>
  <message>
   <source>Correct Shift</source>
   <translation>Verschiebung korrigieren</translation>
  </message>
  <message>
   <source>Correct This</source>
   <translation>Dies korrigieren</translation>
  </message>
  <message>
   <source>Correlation of the fine edges.</source>
   <translation>Korrelation der feinen Kanten.</translation>
  </message>
  <message>
   <source>Correlation of the pixels.</source>
   <translation>Korrelation der Pixel.</translation>
  </message>
  <message>
   <source>Cube of all dates</source>
   <translation>Würfel aller Daten</translation>
  </message>
  <message>
   <source>Cubic</source>
   <translation>Kubisch</translation>
  </message>
  <message>
   <source>Date</source>
   <translation>Datum</translation>
  </message>
  <message>
   <source>Date left out</source>
   <translation>Ausgelassenes Datum</translation>
  </message>
  <message>
   <source>Date of %1</source>
   <translation>Datum von %1</translation>
  </message>
  <message>
   <source>Date of coarse image of t1</source>
   <translation>Datum des groben Bildes von t1</translation>
  </message>
  <message>
   <source>Date of coarse image of t2</source>
   <translation>Datum des groben Bildes von t2</translation>
  </message>
  <message>
   <source>Date of coarse image of t3</source>
   <translation>Datum des groben Bildes von t3</translation>
  </message>
  <message>
   <source>Date of fine image of t1</source>
   <translation>Datum des feinen Bildes von t1</translation>
  </message>
  <message>
   <source>Date of fine image of t3</source>
   <translation>Datum des feinen Bildes von t3</translation>
  </message>
  <message>
   <source>Date of the result</source>
   <translation>Datum des Ergebnisses</translation>
  </message>
  <message>
   <source>Dates</source>
   <translation>Daten</translation>
  </message>
  <message>
   <source>Dates of files</source>
   <translation>Daten der Dateien</translation>
  </message>
  <message>
   <source>Dates of the results, with commas</source>
   <translation>Daten der Ergebnisse, mit Kommas</translation>
  </message>
  <message>
   <source>Dates that can be predicted, with commas</source>
   <translation>Daten, die vorhergesagt werden können, mit Kommas</translation>
  </message>
  <message>
   <source>Dates to leave out, YYYY-MM-DD with commas between them. Empty: every date that has a fine and a coarse image.</source>
   <translation>Auszulassende Daten, JJJJ-MM-TT mit Kommas dazwischen. Leer: jedes Datum, das ein feines und ein grobes Bild hat.</translation>
  </message>
  <message>
   <source>Dates to predict, YYYY-MM-DD with commas between them. Empty: every date that has a coarse image but no fine one; with Fill gaps = observed, the dates of all images.</source>
   <translation>Vorherzusagende Daten, JJJJ-MM-TT mit Kommas dazwischen. Leer: jedes Datum, das ein grobes, aber kein feines Bild hat; mit Lücken füllen = observed die Daten aller Bilder.</translation>
  </message>
  <message>
   <source>Days between the images of a pair</source>
   <translation>Tage zwischen den Bildern eines Paares</translation>
  </message>
  <message>
   <source>Days over which a gap is filled</source>
   <translation>Tage, über die eine Lücke gefüllt wird</translation>
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
   <translation>Deflate (empfohlen)</translation>
  </message>
  <message>
   <source>Delete the installed copy.</source>
   <translation>Die installierte Kopie löschen.</translation>
  </message>
  <message>
   <source>Delete the private folder with all packages.</source>
   <translation>Den privaten Ordner mit allen Paketen löschen.</translation>
  </message>
  <message>
   <source>Delete what an unfinished set-up downloaded.</source>
   <translation>Löschen, was eine unfertige Einrichtung heruntergeladen hat.</translation>
  </message>
  <message>
   <source>Delete what was downloaded.</source>
   <translation>Löschen, was heruntergeladen wurde.</translation>
  </message>
  <message>
   <source>Demo</source>
   <translation>Demo</translation>
  </message>
  <message>
   <source>Demo Scene</source>
   <translation>Demoszene</translation>
  </message>
  <message>
   <source>Demo scene · %1</source>
   <translation>Demoszene · %1</translation>
  </message>
  <message>
   <source>Device</source>
   <translation>Gerät</translation>
  </message>
  <message>
   <source>Diagnostics</source>
   <translation>Diagnose</translation>
  </message>
  <message>
   <source>Difference of the pair</source>
   <translation>Unterschied des Paars</translation>
  </message>
  <message>
   <source>Difference that counts</source>
   <translation>Unterschied, der zählt</translation>
  </message>
  <message>
   <source>Differences are divided by this before they become weights; large values switch them off. Automatic: 0.0001 for reflectance, 0.02 K for temperature.</source>
   <translation>Unterschiede werden hierdurch geteilt, bevor sie zu Gewichten werden; große Werte schalten sie ab. Automatisch: 0,0001 für Reflexionsgrad, 0,02 K für Temperatur.</translation>
  </message>
  <message>
   <source>Distance factor</source>
   <translation>Entfernungsfaktor</translation>
  </message>
  <message>
   <source>Distance over which a change that belongs to a landscape fades.</source>
   <translation>Entfernung, über die eine Änderung abklingt, die zu einer Landschaft gehört.</translation>
  </message>
  <message>
   <source>Distance over which a change that belongs to a neighbourhood fades.</source>
   <translation>Entfernung, über die eine Änderung abklingt, die zu einer Nachbarschaft gehört.</translation>
  </message>
  <message>
   <source>Distance over which a change that belongs to one place fades.</source>
   <translation>Entfernung, über die eine Änderung abklingt, die zu einem Ort gehört.</translation>
  </message>
  <message>
   <source>Do Not Align</source>
   <translation>Nicht ausrichten</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>Fertig</translation>
  </message>
  <message>
   <source>Double-click to set the date.</source>
   <translation>Doppelklick setzt das Datum.</translation>
  </message>
  <message>
   <source>Download %1, on disk %2.</source>
   <translation>Download %1, auf der Platte %2.</translation>
  </message>
  <message>
   <source>Download and Set Up</source>
   <translation>Herunterladen und einrichten</translation>
  </message>
  <message>
   <source>Download and check</source>
   <translation>Herunterladen und prüfen</translation>
  </message>
  <message>
   <source>Drag the handle · ← → move it · X swaps sides · Esc leaves</source>
   <translation>Griff ziehen · ← → bewegen sie · X tauscht die Seiten · Esc beendet</translation>
  </message>
  <message>
   <source>Drag the handle: predicted on the left, coarse on the right. Press Esc to leave.</source>
   <translation>Griff ziehen: links die Vorhersage, rechts grob. Esc beendet.</translation>
  </message>
  <message>
   <source>Drop</source>
   <translation>Weglassen</translation>
  </message>
  <message>
   <source>Drop to add %1 image</source>
   <translation>Ablegen, um %1 Bild hinzuzufügen</translation>
  </message>
  <message>
   <source>Drop to add %1 images</source>
   <translation>Ablegen, um %1 Bilder hinzuzufügen</translation>
  </message>
  <message>
   <source>Drop to add the images of the folder</source>
   <translation>Ablegen, um die Bilder des Ordners hinzuzufügen</translation>
  </message>
  <message>
   <source>Drop to open %1 recipes</source>
   <translation>Ablegen, um %1 Rezepte zu öffnen</translation>
  </message>
  <message>
   <source>Drop to open the recipe</source>
   <translation>Ablegen, um das Rezept zu öffnen</translation>
  </message>
  <message>
   <source>EDC-STFN %1 million pixels per minute on %2</source>
   <translation>EDC-STFN %1 Millionen Pixel pro Minute auf %2</translation>
  </message>
  <message>
   <source>ERGAS, ratio %1</source>
   <translation>ERGAS, Verhältnis %1</translation>
  </message>
  <message>
   <source>Each date becomes one fine image.</source>
   <translation>Jedes Datum wird ein feines Bild.</translation>
  </message>
  <message>
   <source>Empty: QGIS' own Python.</source>
   <translation>Leer: das Python von QGIS.</translation>
  </message>
  <message>
   <source>Empty: all cores.</source>
   <translation>Leer: alle Kerne.</translation>
  </message>
  <message>
   <source>Empty: that of the fine images.</source>
   <translation>Leer: das der feinen Bilder.</translation>
  </message>
  <message>
   <source>End Tour</source>
   <translation>Rundgang beenden</translation>
  </message>
  <message>
   <source>Engine</source>
   <translation>Engine</translation>
  </message>
  <message>
   <source>Engine status</source>
   <translation>Zustand der Engine</translation>
  </message>
  <message>
   <source>Enhance</source>
   <translation>Schärfen</translation>
  </message>
  <message>
   <source>Enhance revisits (super-resolution, pansharpening)</source>
   <translation>Aufnahmen schärfen (Superauflösung, Pansharpening)</translation>
  </message>
  <message>
   <source>Enhanced %1 · %2</source>
   <translation>Geschärft %1 · %2</translation>
  </message>
  <message>
   <source>Enhanced image</source>
   <translation>Geschärftes Bild</translation>
  </message>
  <message>
   <source>Enhanced image added to the group “%1”. Time: %2.</source>
   <translation>Geschärftes Bild zur Gruppe „%1“ hinzugefügt. Zeit: %2.</translation>
  </message>
  <message>
   <source>Enhanced · %1</source>
   <translation>Geschärft · %1</translation>
  </message>
  <message>
   <source>Enhancing %1 revisit</source>
   <translation>%1 Aufnahme wird geschärft</translation>
  </message>
  <message>
   <source>Enhancing %1 revisits</source>
   <translation>%1 Aufnahmen werden geschärft</translation>
  </message>
  <message>
   <source>Equal</source>
   <translation>Gleich</translation>
  </message>
  <message>
   <source>Error</source>
   <translation>Fehler</translation>
  </message>
  <message>
   <source>Error map</source>
   <translation>Fehlerkarte</translation>
  </message>
  <message>
   <source>Error of all bands relative to the overall mean.</source>
   <translation>Fehler aller Bänder im Verhältnis zum Gesamtmittel.</translation>
  </message>
  <message>
   <source>Error relative to the mean of each band.</source>
   <translation>Fehler im Verhältnis zum Mittel jedes Bandes.</translation>
  </message>
  <message>
   <source>Errors from %1 to %2</source>
   <translation>Fehler von %1 bis %2</translation>
  </message>
  <message>
   <source>Estimating…</source>
   <translation>Wird geschätzt…</translation>
  </message>
  <message>
   <source>Evaluate a fused image</source>
   <translation>Ein fusioniertes Bild bewerten</translation>
  </message>
  <message>
   <source>Every coarse date</source>
   <translation>Jedes grobe Datum</translation>
  </message>
  <message>
   <source>Every fine band that is used needs its band of the coarse images.</source>
   <translation>Jedes verwendete feine Band braucht sein Band der groben Bilder.</translation>
  </message>
  <message>
   <source>Every image of this folder is a revisit, besides those above. The panchromatic image, the result, and masks (names that end in SCL, CLM, dataMask or mask) may lie in it.</source>
   <translation>Jedes Bild dieses Ordners ist eine Aufnahme, außer den obigen. Das panchromatische Bild, das Ergebnis und Masken (Namen, die auf SCL, CLM, dataMask oder mask enden) dürfen darin liegen.</translation>
  </message>
  <message>
   <source>Every revisit is left out. Tick at least one.</source>
   <translation>Alle Aufnahmen sind weggelassen. Setzen Sie mindestens einen Haken.</translation>
  </message>
  <message>
   <source>Export Animation</source>
   <translation>Animation exportieren</translation>
  </message>
  <message>
   <source>Export Animation…</source>
   <translation>Animation exportieren…</translation>
  </message>
  <message>
   <source>FILE_DATES: '{}' is no file=date. Write for example {}.</source>
   <translation>FILE_DATES: „{}“ ist kein Datei=Datum. Schreiben Sie zum Beispiel {}.</translation>
  </message>
  <message>
   <source>FOLDER: there is no folder {}.</source>
   <translation>FOLDER: Es gibt keinen Ordner {}.</translation>
  </message>
  <message>
   <source>Facts for a report, without your name or folders.</source>
   <translation>Angaben für einen Bericht, ohne Ihren Namen und Ihre Ordner.</translation>
  </message>
  <message>
   <source>False</source>
   <translation>Nein</translation>
  </message>
  <message>
   <source>Fast and hard to do badly; the plain method to compare others with.</source>
   <translation>Schnell und schwer schlecht zu machen; die einfache Methode, mit der man andere vergleicht.</translation>
  </message>
  <message>
   <source>Field</source>
   <translation>Feld</translation>
  </message>
  <message>
   <source>Field that names the polygons; equal names are one area.</source>
   <translation>Feld mit den Namen der Polygone; gleiche Namen sind eine Fläche.</translation>
  </message>
  <message>
   <source>File</source>
   <translation>Datei</translation>
  </message>
  <message>
   <source>File of the reference revisit</source>
   <translation>Datei der Referenzaufnahme</translation>
  </message>
  <message>
   <source>Files are named by date and method.</source>
   <translation>Dateien heißen nach Datum und Methode.</translation>
  </message>
  <message>
   <source>Fill gaps</source>
   <translation>Lücken füllen</translation>
  </message>
  <message>
   <source>Fill the form of the page Fuse from recipe files.</source>
   <translation>Das Formular der Seite Fusionieren aus Rezeptdateien füllen.</translation>
  </message>
  <message>
   <source>Fill the form with the images and settings of this run.</source>
   <translation>Das Formular mit den Bildern und Einstellungen dieses Laufs füllen.</translation>
  </message>
  <message>
   <source>Filter</source>
   <translation>Filter</translation>
  </message>
  <message>
   <source>Filter of neighbours</source>
   <translation>Filter der Nachbarn</translation>
  </message>
  <message>
   <source>Find out clouds and shifts of the revisits.</source>
   <translation>Wolken und Versatz der Aufnahmen ermitteln.</translation>
  </message>
  <message>
   <source>Findings</source>
   <translation>Befunde</translation>
  </message>
  <message>
   <source>Findings as JSON</source>
   <translation>Befunde als JSON</translation>
  </message>
  <message>
   <source>Findings to accept</source>
   <translation>Zu akzeptierende Befunde</translation>
  </message>
  <message>
   <source>Fine</source>
   <translation>Fein</translation>
  </message>
  <message>
   <source>Fine and coarse images so many days apart still make a pair.</source>
   <translation>Feine und grobe Bilder, die so viele Tage auseinanderliegen, bilden noch ein Paar.</translation>
  </message>
  <message>
   <source>Fine and coarse images stand in one table. Roles and dates were read from the files; click one to correct it.</source>
   <translation>Feine und grobe Bilder stehen in einer Tabelle. Rollen und Daten wurden aus den Dateien gelesen; klicken Sie auf eine Angabe, um sie zu korrigieren.</translation>
  </message>
  <message>
   <source>Fine bands</source>
   <translation>Feine Bänder</translation>
  </message>
  <message>
   <source>Fine image of t1</source>
   <translation>Feines Bild von t1</translation>
  </message>
  <message>
   <source>Fine image of t3</source>
   <translation>Feines Bild von t3</translation>
  </message>
  <message>
   <source>Fine image of that date</source>
   <translation>Feines Bild dieses Datums</translation>
  </message>
  <message>
   <source>Fine images</source>
   <translation>Feine Bilder</translation>
  </message>
  <message>
   <source>Fine offset</source>
   <translation>Offset fein</translation>
  </message>
  <message>
   <source>Fine scale</source>
   <translation>Skalierung fein</translation>
  </message>
  <message>
   <source>Fit-FC</source>
   <translation>Fit-FC</translation>
  </message>
  <message>
   <source>Fit-FC %1 million pixels per minute on one core</source>
   <translation>Fit-FC %1 Millionen Pixel pro Minute auf einem Kern</translation>
  </message>
  <message>
   <source>Fits: %1 bands, ratio %2.</source>
   <translation>Passt: %1 Bänder, Verhältnis %2.</translation>
  </message>
  <message>
   <source>Fits: %1 bands. It is not stated for which ratio it was trained.</source>
   <translation>Passt: %1 Bänder. Für welches Verhältnis es trainiert wurde, ist nicht angegeben.</translation>
  </message>
  <message>
   <source>Float32 (with decimals)</source>
   <translation>Float32 (mit Nachkommastellen)</translation>
  </message>
  <message>
   <source>Float64 (with decimals)</source>
   <translation>Float64 (mit Nachkommastellen)</translation>
  </message>
  <message>
   <source>Folder</source>
   <translation>Ordner</translation>
  </message>
  <message>
   <source>Folder for fine_DATE.tif and coarse_DATE.tif.</source>
   <translation>Ordner für fine_DATE.tif und coarse_DATE.tif.</translation>
  </message>
  <message>
   <source>Folder made</source>
   <translation>Ordner angelegt</translation>
  </message>
  <message>
   <source>Folder of revisits</source>
   <translation>Ordner mit Aufnahmen</translation>
  </message>
  <message>
   <source>Folder of the images</source>
   <translation>Ordner der Bilder</translation>
  </message>
  <message>
   <source>Folder of the results</source>
   <translation>Ordner der Ergebnisse</translation>
  </message>
  <message>
   <source>Follow similar pixels</source>
   <translation>Ähnlichen Pixeln folgen</translation>
  </message>
  <message>
   <source>Footprint</source>
   <translation>Fußabdruck</translation>
  </message>
  <message>
   <source>Footprint of the coarse sensor</source>
   <translation>Blickfeld des groben Sensors</translation>
  </message>
  <message>
   <source>For %1: %2</source>
   <translation>Für %1: %2</translation>
  </message>
  <message>
   <source>For Comparison</source>
   <translation>Zum Vergleich</translation>
  </message>
  <message>
   <source>For DATE_METHOD.tif of every date and the tables series_METHOD.csv and .json. Only a folder of your own can be gone on with: a temporary one is another one each time.</source>
   <translation>Für DATE_METHOD.tif jedes Datums und die Tabellen series_METHOD.csv und .json. Nur in einem eigenen Ordner lässt sich eine Reihe fortsetzen: Ein temporärer ist jedes Mal ein anderer.</translation>
  </message>
  <message>
   <source>For a date between two pairs; small fields that change steadily.</source>
   <translation>Für ein Datum zwischen zwei Paaren; kleine Felder, die sich stetig ändern.</translation>
  </message>
  <message>
   <source>For a file of several.</source>
   <translation>Für eine Datei mit mehreren.</translation>
  </message>
  <message>
   <source>For an NVIDIA GPU</source>
   <translation>Für eine NVIDIA-GPU</translation>
  </message>
  <message>
   <source>For comparison; bands outside the range of pan lose.</source>
   <translation>Zum Vergleich; Bänder außerhalb des Bereichs von Pan verlieren.</translation>
  </message>
  <message>
   <source>For comparison; wrong colours where near infrared rules the bands.</source>
   <translation>Zum Vergleich; falsche Farben, wo das nahe Infrarot die Bänder beherrscht.</translation>
  </message>
  <message>
   <source>For every run that sets no limits of its own.</source>
   <translation>Für jeden Lauf, der keine eigenen Grenzen setzt.</translation>
  </message>
  <message>
   <source>For fine texture and an uncertainty; 50 passes per image, so best on a GPU.</source>
   <translation>Für feine Textur und eine Unsicherheit; 50 Durchgänge pro Bild, daher am besten auf einer GPU.</translation>
  </message>
  <message>
   <source>For the predictions, a page for each date, and validation_METHOD.csv, .json and .html.</source>
   <translation>Für die Vorhersagen, eine Seite je Datum und validation_METHOD.csv, .json und .html.</translation>
  </message>
  <message>
   <source>For the processor</source>
   <translation>Für den Prozessor</translation>
  </message>
  <message>
   <source>Form</source>
   <translation>Form</translation>
  </message>
  <message>
   <source>Form of the network</source>
   <translation>Form des Netzes</translation>
  </message>
  <message>
   <source>Free there</source>
   <translation>Frei dort</translation>
  </message>
  <message>
   <source>Freedom of the difference</source>
   <translation>Freiheit des Unterschieds</translation>
  </message>
  <message>
   <source>From</source>
   <translation>Von</translation>
  </message>
  <message>
   <source>From Files…</source>
   <translation>Aus Dateien…</translation>
  </message>
  <message>
   <source>From Offline Folder…</source>
   <translation>Aus Offline-Ordner…</translation>
  </message>
  <message>
   <source>From Revisits Only</source>
   <translation>Nur aus Aufnahmen</translation>
  </message>
  <message>
   <source>From your folder, on disk %1.</source>
   <translation>Aus Ihrem Ordner, auf der Platte %1.</translation>
  </message>
  <message>
   <source>Fuse</source>
   <translation>Fusionieren</translation>
  </message>
  <message>
   <source>Fuse %1 Dates</source>
   <translation>%1 Daten fusionieren</translation>
  </message>
  <message>
   <source>Fuse a series of dates</source>
   <translation>Eine Reihe von Daten fusionieren</translation>
  </message>
  <message>
   <source>Fuse fine and coarse images</source>
   <translation>Feine und grobe Bilder fusionieren</translation>
  </message>
  <message>
   <source>Fuse fine and coarse images (spatiotemporal fusion)</source>
   <translation>Feine und grobe Bilder fusionieren (raumzeitliche Fusion)</translation>
  </message>
  <message>
   <source>Fuse first, or choose any two images of one date.</source>
   <translation>Fusionieren Sie zuerst, oder wählen Sie zwei beliebige Bilder eines Datums.</translation>
  </message>
  <message>
   <source>Fused %1 · %2</source>
   <translation>%1 fusioniert · %2</translation>
  </message>
  <message>
   <source>Fused image</source>
   <translation>Fusioniertes Bild</translation>
  </message>
  <message>
   <source>Fused images, in time</source>
   <translation>Fusionierte Bilder, der Zeit nach</translation>
  </message>
  <message>
   <source>Fused · %1</source>
   <translation>Fusioniert · %1</translation>
  </message>
  <message>
   <source>Fusing %1</source>
   <translation>%1 wird fusioniert</translation>
  </message>
  <message>
   <source>Fusing %1 (%2 of %3)</source>
   <translation>%1 wird fusioniert (%2 von %3)</translation>
  </message>
  <message>
   <source>Gain of the sensor at the Nyquist frequency of its pixel; auto: from the table of sensors, whose values no manufacturer confirmed.</source>
   <translation>Übertragung des Sensors bei der Nyquist-Frequenz seines Pixels; auto: aus der Tabelle der Sensoren, deren Werte kein Hersteller bestätigt hat.</translation>
  </message>
  <message>
   <source>GeoTIFF on the grid of the fine image, in its type, scale and nodata value.</source>
   <translation>GeoTIFF auf dem Raster des feinen Bildes, in dessen Typ, Skalierung und Nodata-Wert.</translation>
  </message>
  <message>
   <source>GeoTIFF with the bands of the revisits, in their type, scale and nodata value; with a panchromatic image on its pixels.</source>
   <translation>GeoTIFF mit den Bändern der Aufnahmen, in deren Typ, Skalierung und Nodata-Wert; mit panchromatischem Bild auf dessen Pixeln.</translation>
  </message>
  <message>
   <source>Give a REFERENCE or a COARSE image to compare with.</source>
   <translation>Geben Sie ein REFERENCE- oder ein COARSE-Bild zum Vergleich an.</translation>
  </message>
  <message>
   <source>Go Without Pan</source>
   <translation>Ohne Pan-Bild</translation>
  </message>
  <message>
   <source>Good</source>
   <translation>Gut</translation>
  </message>
  <message>
   <source>Good values (keep-values:4+5)</source>
   <translation>Gute Werte (keep-values:4+5)</translation>
  </message>
  <message>
   <source>Good where pan and revisits lie exactly on each other.</source>
   <translation>Gut, wo Pan und Aufnahmen genau aufeinander liegen.</translation>
  </message>
  <message>
   <source>Good with bands that pan does not cover.</source>
   <translation>Gut bei Bändern, die Pan nicht abdeckt.</translation>
  </message>
  <message>
   <source>Grid of the merging</source>
   <translation>Raster der Zusammenführung</translation>
  </message>
  <message>
   <source>Group of Layers</source>
   <translation>Gruppe von Layern</translation>
  </message>
  <message>
   <source>Guarded</source>
   <translation>Abgesichert</translation>
  </message>
  <message>
   <source>HTML (*.html)</source>
   <translation>HTML (*.html)</translation>
  </message>
  <message>
   <source>Half ticked: done where it helps, as the engine judges.</source>
   <translation>Halb angehakt: wird gemacht, wo es hilft, nach dem Urteil der Engine.</translation>
  </message>
  <message>
   <source>Halo of a window</source>
   <translation>Umfeld eines Fensters</translation>
  </message>
  <message>
   <source>Help</source>
   <translation>Hilfe</translation>
  </message>
  <message>
   <source>Help on This</source>
   <translation>Hilfe hierzu</translation>
  </message>
  <message>
   <source>Hide</source>
   <translation>Ausblenden</translation>
  </message>
  <message>
   <source>Histogram of errors</source>
   <translation>Histogramm der Fehler</translation>
  </message>
  <message>
   <source>Histogram of the errors: %1. %2</source>
   <translation>Histogramm der Fehler: %1. %2</translation>
  </message>
  <message>
   <source>History</source>
   <translation>Verlauf</translation>
  </message>
  <message>
   <source>Homogeneity window</source>
   <translation>Fenster der Homogenität</translation>
  </message>
  <message>
   <source>How a coarse change becomes a fine one: one adds it as it is; regression scales it by the slope of fine on coarse values where that is significant; blended takes as much of the slope as it is significant; guarded scales only where the slope is sure, and never with a single band.</source>
   <translation>Wie aus einer groben Veränderung eine feine wird: one fügt sie unverändert hinzu; regression skaliert sie mit der Steigung der feinen gegen die groben Werte, wo diese signifikant ist; blended nimmt so viel von der Steigung, wie sie signifikant ist; guarded skaliert nur, wo die Steigung sicher ist, und nie bei einem einzigen Band.</translation>
  </message>
  <message>
   <source>How bands are matched</source>
   <translation>Wie Bänder zugeordnet werden</translation>
  </message>
  <message>
   <source>How coarse cells are drawn on the fine grid. Used when the coarse pixels lie exactly on the fine grid; other images are interpolated when they are read.</source>
   <translation>Wie grobe Zellen auf das feine Raster gezeichnet werden. Gilt, wenn die groben Pixel genau auf dem feinen Raster liegen; andere Bilder werden beim Lesen interpoliert.</translation>
  </message>
  <message>
   <source>How coarse t2 is drawn on the fine grid, to see where inside a coarse pixel the change lies. local-tps is the thin-plate spline of the paper, in a form for images of any size.</source>
   <translation>Wie das grobe t2 auf das feine Raster gezeichnet wird, um zu sehen, wo innerhalb eines groben Pixels der Wandel liegt. local-tps ist der Thin-Plate-Spline der Veröffentlichung, in einer Form für Bilder jeder Größe.</translation>
  </message>
  <message>
   <source>How far the difference of the pair may be from persisting, with auto; 0 keeps it.</source>
   <translation>Wie weit der Unterschied des Paars davon abweichen darf, bestehen zu bleiben, bei automatisch; 0 behält ihn bei.</translation>
  </message>
  <message>
   <source>How many classes of image and change are told apart, at most. Automatic: more where the change is large against the difference of the sensors, 4 to 45.</source>
   <translation>Wie viele Klassen von Bild und Änderung höchstens unterschieden werden. Automatisch: mehr, wo die Änderung groß gegen den Unterschied der Sensoren ist, 4 bis 45.</translation>
  </message>
  <message>
   <source>How many coarse pixels are predicted from one local window.</source>
   <translation>Wie viele grobe Pixel aus einem lokalen Fenster vorhergesagt werden.</translation>
  </message>
  <message>
   <source>How many coarse pixels around it a local window looks at.</source>
   <translation>Wie viele grobe Pixel um sich herum ein lokales Fenster ansieht.</translation>
  </message>
  <message>
   <source>How many coarse pixels the noise that is expected from the pair counts for.</source>
   <translation>Für wie viele grobe Pixel das Rauschen zählt, das nach dem Paar zu erwarten ist.</translation>
  </message>
  <message>
   <source>How many coarse pixels wide and high a learning window is.</source>
   <translation>Wie viele grobe Pixel breit und hoch ein Lernfenster ist.</translation>
  </message>
  <message>
   <source>How many coarse pixels with the largest share of a class tell how it changed.</source>
   <translation>Wie viele grobe Pixel mit dem größten Anteil einer Klasse sagen, wie sie sich geändert hat.</translation>
  </message>
  <message>
   <source>How many cores may work at once.</source>
   <translation>Wie viele Kerne zugleich arbeiten dürfen.</translation>
  </message>
  <message>
   <source>How many images are sampled. With several, their mean is the prediction and their standard deviation the uncertainty; the time grows with them.</source>
   <translation>Wie viele Bilder gezogen werden. Bei mehreren ist ihr Mittel die Vorhersage und ihre Standardabweichung die Unsicherheit; die Zeit wächst mit.</translation>
  </message>
  <message>
   <source>How many kinds of land cover are told apart in fine t1, at most; there are fewer where a class would be rare or the coarse pixels are few.</source>
   <translation>Wie viele Arten von Landbedeckung im feinen t1 höchstens unterschieden werden; es sind weniger, wo eine Klasse selten wäre oder es wenige grobe Pixel gibt.</translation>
  </message>
  <message>
   <source>How many kinds of land cover are told apart in fine t1, at most; there are fewer where a class would be rare or the coarse pixels are few. Automatic: 8, with a single band 4.</source>
   <translation>Wie viele Arten von Landbedeckung in Fein t1 höchstens unterschieden werden; es sind weniger, wenn eine Klasse selten wäre oder es wenige grobe Pixel gibt. Automatisch: 8, mit einem einzigen Band 4.</translation>
  </message>
  <message>
   <source>How many of the most similar pixels of the window are averaged. More give a smoother change.</source>
   <translation>Wie viele der ähnlichsten Pixel des Fensters gemittelt werden. Mehr ergeben eine glattere Änderung.</translation>
  </message>
  <message>
   <source>How much of the result is a plainer prediction without landmarks, where the coarse image is free of noise.</source>
   <translation>Wie viel des Ergebnisses eine einfachere Vorhersage ohne Stützfarben ist, wo das grobe Bild frei von Rauschen ist.</translation>
  </message>
  <message>
   <source>How often the strengths of all kinds of change are improved.</source>
   <translation>Wie oft die Stärken aller Arten von Änderung verbessert werden.</translation>
  </message>
  <message>
   <source>How often what the coarse image still holds is added. Automatic: more where the change is large against the difference of the sensors, 0 to 5.</source>
   <translation>Wie oft hinzugefügt wird, was das grobe Bild noch enthält. Automatisch: öfter, wo die Änderung groß gegen den Unterschied der Sensoren ist, 0 bis 5.</translation>
  </message>
  <message>
   <source>How several revisits become the one image that is sharpened.</source>
   <translation>Wie aus mehreren Aufnahmen das eine Bild wird, das geschärft wird.</translation>
  </message>
  <message>
   <source>How strongly a kind of change that few coarse pixels call for is kept small.</source>
   <translation>Wie stark eine Art von Änderung klein gehalten wird, für die nur wenige grobe Pixel sprechen.</translation>
  </message>
  <message>
   <source>How the bands of fine and coarse images are matched.</source>
   <translation>Wie die Bänder feiner und grober Bilder einander zugeordnet werden.</translation>
  </message>
  <message>
   <source>How the coarse images are brought to the fine grid.</source>
   <translation>Wie die groben Bilder auf das feine Raster gebracht werden.</translation>
  </message>
  <message>
   <source>How the image is computed. auto: {}, with a panchromatic image {}; {}</source>
   <translation>Wie das Bild berechnet wird. auto: {}, mit panchromatischem Bild {}; {}</translation>
  </message>
  <message>
   <source>How the numbers of the result are stored.</source>
   <translation>Wie die Zahlen des Ergebnisses gespeichert werden.</translation>
  </message>
  <message>
   <source>How the numbers of the result are stored. auto: as those of the revisits.</source>
   <translation>Wie die Zahlen des Ergebnisses gespeichert werden. auto: wie die der Aufnahmen.</translation>
  </message>
  <message>
   <source>How the prediction is computed: {}</source>
   <translation>Wie die Vorhersage berechnet wird: {}</translation>
  </message>
  <message>
   <source>How to Fuse</source>
   <translation>So wird fusioniert</translation>
  </message>
  <message>
   <source>How two pairs are mixed: change counts the pair more whose coarse image is nearer to that of t2; reliability also the one whose images agree better.</source>
   <translation>Wie zwei Paare gemischt werden: change zählt das Paar mehr, dessen grobes Bild dem von t2 näher ist; reliability auch das, dessen Bilder besser übereinstimmen.</translation>
  </message>
  <message>
   <source>How unlike a pixel may be to a landmark of the broad comparison, in standard deviations of the bands.</source>
   <translation>Wie unähnlich ein Pixel einer Stützfarbe des groben Vergleichs sein darf, in Standardabweichungen der Bänder.</translation>
  </message>
  <message>
   <source>How unlike a pixel may be to a landmark of the close comparison, in standard deviations of the bands.</source>
   <translation>Wie unähnlich ein Pixel einer Stützfarbe des engen Vergleichs sein darf, in Standardabweichungen der Bänder.</translation>
  </message>
  <message>
   <source>ISO dates with commas.</source>
   <translation>ISO-Daten mit Kommas.</translation>
  </message>
  <message>
   <source>Ibp</source>
   <translation>IBP</translation>
  </message>
  <message>
   <source>Ibp robust</source>
   <translation>IBP robust</translation>
  </message>
  <message>
   <source>Ignore</source>
   <translation>Ignorieren</translation>
  </message>
  <message>
   <source>Image enhanced, %1 of pixels without data.</source>
   <translation>Bild geschärft, %1 der Pixel ohne Daten.</translation>
  </message>
  <message>
   <source>Images</source>
   <translation>Bilder</translation>
  </message>
  <message>
   <source>Import</source>
   <translation>Importieren</translation>
  </message>
  <message>
   <source>Import as %1</source>
   <translation>Als %1 importieren</translation>
  </message>
  <message>
   <source>Importing %1…</source>
   <translation>%1 wird importiert…</translation>
  </message>
  <message>
   <source>Import…</source>
   <translation>Importieren…</translation>
  </message>
  <message>
   <source>In force now: %1 (from: %2)</source>
   <translation>Gilt jetzt: %1 (aus: %2)</translation>
  </message>
  <message>
   <source>In how many windows of a large scene the strengths of all kinds of change are learned.</source>
   <translation>In wie vielen Fenstern einer großen Szene die Stärken aller Arten von Änderung gelernt werden.</translation>
  </message>
  <message>
   <source>In the order of the training, with wavelengths if you like: blue, green, red:655nm.</source>
   <translation>In der Reihenfolge des Trainings, auf Wunsch mit Wellenlängen: blue, green, red:655nm.</translation>
  </message>
  <message>
   <source>In units of the coordinate system of the revisits. Empty: the pixel of the panchromatic image, else half of the revisits' pixel.</source>
   <translation>In Einheiten des Koordinatensystems der Aufnahmen. Leer: das Pixel des panchromatischen Bildes, sonst das halbe der Aufnahmen.</translation>
  </message>
  <message>
   <source>Install</source>
   <translation>Installieren</translation>
  </message>
  <message>
   <source>Install a weights file (.safetensors) or a published checkpoint (.ckpt, .pth).</source>
   <translation>Eine Gewichtsdatei (.safetensors) oder einen veröffentlichten Checkpoint (.ckpt, .pth) installieren.</translation>
  </message>
  <message>
   <source>Install a weights file (.safetensors) or its published checkpoint (.ckpt).</source>
   <translation>Eine Gewichtsdatei (.safetensors) oder ihren veröffentlichten Checkpoint (.ckpt) installieren.</translation>
  </message>
  <message>
   <source>Installed, but the test image came out wrong. It will not be used.</source>
   <translation>Installiert, aber das Testbild wurde falsch. Es wird nicht verwendet.</translation>
  </message>
  <message>
   <source>Int16 (−32768 to 32767)</source>
   <translation>Int16 (−32768 bis 32767)</translation>
  </message>
  <message>
   <source>Interpolation</source>
   <translation>Interpolation</translation>
  </message>
  <message>
   <source>It can be read. Its card names no checksum to compare.</source>
   <translation>Sie ist lesbar. Ihre Karte nennt keine Prüfsumme zum Vergleich.</translation>
  </message>
  <message>
   <source>It joins several revisits of one place, and a pan image. Use it on the page Enhance.</source>
   <translation>Es vereint mehrere Aufnahmen eines Ortes und ein panchromatisches Bild. Verwenden Sie es auf der Seite Schärfen.</translation>
  </message>
  <message>
   <source>It was trained for a ratio of %1; these images have %2. The result may look blocky.</source>
   <translation>Es wurde für ein Verhältnis von %1 trainiert; diese Bilder haben %2. Das Ergebnis kann blockig aussehen.</translation>
  </message>
  <message>
   <source>Iterations</source>
   <translation>Iterationen</translation>
  </message>
  <message>
   <source>JSON (*.json)</source>
   <translation>JSON (*.json)</translation>
  </message>
  <message>
   <source>Keep</source>
   <translation>Behalten</translation>
  </message>
  <message>
   <source>Keep detail</source>
   <translation>Details behalten</translation>
  </message>
  <message>
   <source>Keeps edges well; needs no coarse image of t1, but weights trained on similar images.</source>
   <translation>Erhält Kanten gut; braucht kein grobes Bild von t1, aber mit ähnlichen Bildern trainierte Gewichte.</translation>
  </message>
  <message>
   <source>Keeps the colours' proportions; known from every GIS.</source>
   <translation>Erhält die Verhältnisse der Farben; aus jedem GIS bekannt.</translation>
  </message>
  <message>
   <source>Keeps the colours.</source>
   <translation>Erhält die Farben.</translation>
  </message>
  <message>
   <source>Keeps the fine image of each date away in turn, predicts it from the other pairs and compares both: eleven metrics per date and their means, beside no change, as CSV and as an HTML report. Says how good a method is on your own place before you trust it.</source>
   <translation>Hält das feine Bild jedes Datums der Reihe nach zurück, sagt es aus den anderen Paaren vorher und vergleicht beide: elf Maße je Datum und ihre Mittel, neben „keine Änderung“, als CSV und als HTML-Bericht. So sehen Sie, wie gut eine Methode an Ihrem Ort ist, bevor Sie ihr trauen.</translation>
  </message>
  <message>
   <source>Kept</source>
   <translation>Behalten</translation>
  </message>
  <message>
   <source>Land surface temperature between two pairs; the coarse sensor sets the level.</source>
   <translation>Landoberflächentemperatur zwischen zwei Paaren; der grobe Sensor bestimmt das Niveau.</translation>
  </message>
  <message>
   <source>Landmarks, narrow</source>
   <translation>Stützfarben, eng</translation>
  </message>
  <message>
   <source>Landmarks, wide</source>
   <translation>Stützfarben, weit</translation>
  </message>
  <message>
   <source>Larger adds more; auto: the smallest odd one that covers a pixel of the revisits.</source>
   <translation>Größer fügt mehr hinzu; auto: der kleinste ungerade, der ein Pixel der Aufnahmen bedeckt.</translation>
  </message>
  <message>
   <source>Largest possible value against the error, logarithmic.</source>
   <translation>Größter möglicher Wert gegen den Fehler, logarithmisch.</translation>
  </message>
  <message>
   <source>Largest quotient</source>
   <translation>Größter Quotient</translation>
  </message>
  <message>
   <source>Largest residual</source>
   <translation>Größtes Residuum</translation>
  </message>
  <message>
   <source>Largest shift</source>
   <translation>Größter Versatz</translation>
  </message>
  <message>
   <source>Layer</source>
   <translation>Layer</translation>
  </message>
  <message>
   <source>Learning steps</source>
   <translation>Lernschritte</translation>
  </message>
  <message>
   <source>Learning windows</source>
   <translation>Lernfenster</translation>
  </message>
  <message>
   <source>Least correlation</source>
   <translation>Kleinste Korrelation</translation>
  </message>
  <message>
   <source>Least valid share</source>
   <translation>Kleinster gültiger Anteil</translation>
  </message>
  <message>
   <source>Leave Out</source>
   <translation>Weglassen</translation>
  </message>
  <message>
   <source>Leave Out Pair</source>
   <translation>Paar auslassen</translation>
  </message>
  <message>
   <source>Leave changed cells out</source>
   <translation>Veränderte Zellen weglassen</translation>
  </message>
  <message>
   <source>Leave each revisit out once</source>
   <translation>Jede Aufnahme einmal weglassen</translation>
  </message>
  <message>
   <source>Leave mixed cells out</source>
   <translation>Gemischte Zellen weglassen</translation>
  </message>
  <message>
   <source>Leave one date out</source>
   <translation>Ein Datum auslassen</translation>
  </message>
  <message>
   <source>Leaving a date out needs two dates that have both a fine and a coarse image.</source>
   <translation>Um ein Datum auszulassen, braucht es zwei Daten mit feinem und grobem Bild.</translation>
  </message>
  <message>
   <source>Left</source>
   <translation>Links</translation>
  </message>
  <message>
   <source>Left layer</source>
   <translation>Linker Layer</translation>
  </message>
  <message>
   <source>Left out</source>
   <translation>Weggelassen</translation>
  </message>
  <message>
   <source>Lenient</source>
   <translation>Nachsichtig</translation>
  </message>
  <message>
   <source>Less noise, where nothing changed.</source>
   <translation>Weniger Rauschen, wo sich nichts änderte.</translation>
  </message>
  <message>
   <source>Level of the result</source>
   <translation>Niveau des Ergebnisses</translation>
  </message>
  <message>
   <source>Licence</source>
   <translation>Lizenz</translation>
  </message>
  <message>
   <source>Licences</source>
   <translation>Lizenzen</translation>
  </message>
  <message>
   <source>Limits</source>
   <translation>Grenzen</translation>
  </message>
  <message>
   <source>List the pairs of a folder</source>
   <translation>Die Paare eines Ordners auflisten</translation>
  </message>
  <message>
   <source>Local tps</source>
   <translation>Lokaler TPS</translation>
  </message>
  <message>
   <source>Log</source>
   <translation>Protokoll</translation>
  </message>
  <message>
   <source>Logarithmic weights</source>
   <translation>Logarithmische Gewichte</translation>
  </message>
  <message>
   <source>Long range</source>
   <translation>Große Reichweite</translation>
  </message>
  <message>
   <source>Look Again</source>
   <translation>Erneut nachsehen</translation>
  </message>
  <message>
   <source>Looked through with the folders in it. Masks and results of STFusion are left out.</source>
   <translation>Wird mit seinen Unterordnern durchsucht. Masken und Ergebnisse von STFusion werden ausgelassen.</translation>
  </message>
  <message>
   <source>Looking at the revisits</source>
   <translation>Aufnahmen werden angesehen</translation>
  </message>
  <message>
   <source>Looking at this computer…</source>
   <translation>Dieser Rechner wird angesehen…</translation>
  </message>
  <message>
   <source>Looking for networks…</source>
   <translation>Netze werden gesucht…</translation>
  </message>
  <message>
   <source>MASKS: '{}' is no file=mask. Write for example {}.</source>
   <translation>MASKS: „{}“ ist kein Datei=Maske. Schreiben Sie zum Beispiel {}.</translation>
  </message>
  <message>
   <source>MP4 video (*.mp4)</source>
   <translation>MP4-Video (*.mp4)</translation>
  </message>
  <message>
   <source>Made for</source>
   <translation>Gemacht für</translation>
  </message>
  <message>
   <source>Make It Agree</source>
   <translation>Übereinstimmen lassen</translation>
  </message>
  <message>
   <source>Make Training Commands…</source>
   <translation>Trainingsbefehle erstellen…</translation>
  </message>
  <message>
   <source>Make a sharp image of a day that has only a blurred one</source>
   <translation>Ein scharfes Bild eines Tages machen, der nur ein unscharfes hat</translation>
  </message>
  <message>
   <source>Make one sharp image of several blurred ones</source>
   <translation>Aus mehreren unscharfen Bildern ein scharfes machen</translation>
  </message>
  <message>
   <source>Make the private folder somewhere else.</source>
   <translation>Den privaten Ordner anderswo anlegen.</translation>
  </message>
  <message>
   <source>Make the result agree with the coarse image</source>
   <translation>Das Ergebnis mit dem groben Bild übereinstimmen lassen</translation>
  </message>
  <message>
   <source>Make the result, when degraded, agree with the coarse image. auto: where the pair can be trusted.</source>
   <translation>Das vergröberte Ergebnis mit dem groben Bild übereinstimmen lassen. auto: wo dem Paar zu trauen ist.</translation>
  </message>
  <message>
   <source>Makes fine and coarse images of fields, forest, water and roads on several dates, with crop growth, harvest, flood and new buildings. The truth of every date is known.</source>
   <translation>Macht feine und grobe Bilder von Feldern, Wald, Wasser und Straßen an mehreren Daten, mit Wachstum, Ernte, Flut und neuen Gebäuden. Die Wahrheit jedes Datums ist bekannt.</translation>
  </message>
  <message>
   <source>Makes one sharp image of several blurred images of one place and, where there is one, of a sharp panchromatic image. Needs no training. Revisits of other dates, extents and coordinate systems are brought to the reference; clouded ones are left out.</source>
   <translation>Macht aus mehreren unscharfen Bildern eines Ortes und, wo vorhanden, einem scharfen panchromatischen ein scharfes Bild. Braucht kein Training. Aufnahmen anderer Daten, Ausdehnungen und Koordinatensysteme werden auf die Referenz gebracht, bewölkte weggelassen.</translation>
  </message>
  <message>
   <source>Makes the two commands for a computer with a GPU, from the images on the Fuse page. On another computer, copy the images and write its folders into the commands.</source>
   <translation>Schreibt die beiden Befehle für einen Rechner mit GPU, aus den Bildern der Seite Fusionieren. Auf einem anderen Rechner kopieren Sie die Bilder und schreiben dessen Ordner in die Befehle.</translation>
  </message>
  <message>
   <source>Many revisits with different shifts, little change.</source>
   <translation>Viele Aufnahmen mit verschiedenem Versatz, wenig Änderung.</translation>
  </message>
  <message>
   <source>Mask %1</source>
   <translation>Maske %1</translation>
  </message>
  <message>
   <source>Mask of %1</source>
   <translation>Maske von %1</translation>
  </message>
  <message>
   <source>Mask of coarse image of t1</source>
   <translation>Maske des groben Bildes von t1</translation>
  </message>
  <message>
   <source>Mask of coarse image of t2</source>
   <translation>Maske des groben Bildes von t2</translation>
  </message>
  <message>
   <source>Mask of coarse image of t3</source>
   <translation>Maske des groben Bildes von t3</translation>
  </message>
  <message>
   <source>Mask of fine image of t1</source>
   <translation>Maske des feinen Bildes von t1</translation>
  </message>
  <message>
   <source>Mask of fine image of t3</source>
   <translation>Maske des feinen Bildes von t3</translation>
  </message>
  <message>
   <source>Mask or QA raster, with its rule after an @, e.g. qa.tif@bits:1+3.</source>
   <translation>Masken- oder QA-Raster, mit seiner Regel nach einem @, z. B. qa.tif@bits:1+3.</translation>
  </message>
  <message>
   <source>Mask or quality raster of %1</source>
   <translation>Masken- oder Qualitätsraster von %1</translation>
  </message>
  <message>
   <source>Mask rule %1</source>
   <translation>Maskenregel %1</translation>
  </message>
  <message>
   <source>Mask rule of %1</source>
   <translation>Maskenregel von %1</translation>
  </message>
  <message>
   <source>Match</source>
   <translation>Anpassen</translation>
  </message>
  <message>
   <source>Match pan to the bands</source>
   <translation>Pan an die Bänder anpassen</translation>
  </message>
  <message>
   <source>Match the brightness</source>
   <translation>Helligkeit anpassen</translation>
  </message>
  <message>
   <source>Match the level locally</source>
   <translation>Niveau örtlich anpassen</translation>
  </message>
  <message>
   <source>Mean</source>
   <translation>Mittelwert</translation>
  </message>
  <message>
   <source>Mean error without its sign.</source>
   <translation>Mittlerer Fehler ohne Vorzeichen.</translation>
  </message>
  <message>
   <source>Mean-preserving rounds</source>
   <translation>Mittelwerttreue Runden</translation>
  </message>
  <message>
   <source>Measure how good the newest result is.</source>
   <translation>Messen, wie gut das neueste Ergebnis ist.</translation>
  </message>
  <message>
   <source>Median</source>
   <translation>Median</translation>
  </message>
  <message>
   <source>Memory</source>
   <translation>Arbeitsspeicher</translation>
  </message>
  <message>
   <source>Memory in MB</source>
   <translation>Arbeitsspeicher in MB</translation>
  </message>
  <message>
   <source>Memory: about %1 at once.</source>
   <translation>Arbeitsspeicher: etwa %1 zugleich.</translation>
  </message>
  <message>
   <source>Merging of the revisits</source>
   <translation>Zusammenführung der Aufnahmen</translation>
  </message>
  <message>
   <source>Method</source>
   <translation>Methode</translation>
  </message>
  <message>
   <source>Method Options</source>
   <translation>Optionen der Methode</translation>
  </message>
  <message>
   <source>Method taken: %1.</source>
   <translation>Genommenes Verfahren: %1.</translation>
  </message>
  <message>
   <source>Methods and weights with commas between them, e.g. fsdaf, fit-fc. Empty: every method without weights that takes the images.</source>
   <translation>Verfahren und Gewichte mit Kommas dazwischen, z. B. fsdaf, fit-fc. Leer: jedes Verfahren ohne Gewichte, das die Bilder annimmt.</translation>
  </message>
  <message>
   <source>Metrics</source>
   <translation>Maße</translation>
  </message>
  <message>
   <source>Middle range</source>
   <translation>Mittlere Reichweite</translation>
  </message>
  <message>
   <source>Minimum</source>
   <translation>Minimum</translation>
  </message>
  <message>
   <source>Models</source>
   <translation>Modelle</translation>
  </message>
  <message>
   <source>More</source>
   <translation>Mehr</translation>
  </message>
  <message>
   <source>More Output Options</source>
   <translation>Weitere Ausgabeoptionen</translation>
  </message>
  <message>
   <source>More give more detail, and more noise.</source>
   <translation>Mehr geben mehr Einzelheiten und mehr Rauschen.</translation>
  </message>
  <message>
   <source>Most memory for images; smaller tiles give the same image.</source>
   <translation>Größter Arbeitsspeicher für Bilder; kleinere Kacheln ergeben dasselbe Bild.</translation>
  </message>
  <message>
   <source>Most revisits</source>
   <translation>Höchstens so viele Aufnahmen</translation>
  </message>
  <message>
   <source>Move the coarse images onto the fine ones</source>
   <translation>Die groben Bilder auf die feinen schieben</translation>
  </message>
  <message>
   <source>Moved by %1</source>
   <translation>Um %1 verschoben</translation>
  </message>
  <message>
   <source>My own Python</source>
   <translation>Mein eigenes Python</translation>
  </message>
  <message>
   <source>NVIDIA GPU</source>
   <translation>NVIDIA-GPU</translation>
  </message>
  <message>
   <source>NVIDIA driver</source>
   <translation>NVIDIA-Treiber</translation>
  </message>
  <message>
   <source>NVIDIA's libraries: NVIDIA's own</source>
   <translation>NVIDIAs Bibliotheken: NVIDIAs eigene</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <source>Name a Python on the page Engine.</source>
   <translation>Nennen Sie ein Python auf der Seite Engine.</translation>
  </message>
  <message>
   <source>Named by</source>
   <translation>Benannt nach</translation>
  </message>
  <message>
   <source>Names, versions, files and sizes.</source>
   <translation>Namen, Versionen, Dateien und Größen.</translation>
  </message>
  <message>
   <source>Nearest</source>
   <translation>Nächster Nachbar</translation>
  </message>
  <message>
   <source>Nearest in time; the images are not compared yet.</source>
   <translation>Zeitlich am nächsten; die Bilder sind noch nicht verglichen.</translation>
  </message>
  <message>
   <source>Nearly as good as FSDAF and quick without the filter; clear classes.</source>
   <translation>Fast so gut wie FSDAF und ohne den Filter schnell; klare Klassen.</translation>
  </message>
  <message>
   <source>Needs a fine image of any date, and the coarse image of the date you want.</source>
   <translation>Braucht ein feines Bild eines beliebigen Datums und das grobe Bild des gewünschten Datums.</translation>
  </message>
  <message>
   <source>Needs a pair before and a pair after the date you want, and its coarse image.</source>
   <translation>Braucht ein Paar vor und ein Paar nach dem gewünschten Datum und dessen grobes Bild.</translation>
  </message>
  <message>
   <source>Needs a pair, and the coarse image of the date you want.</source>
   <translation>Braucht ein Paar und das grobe Bild des gewünschten Datums.</translation>
  </message>
  <message>
   <source>Needs one coarse and one fine image of any date; trained against a discriminator.</source>
   <translation>Braucht ein grobes und ein feines Bild beliebiger Daten; gegen einen Diskriminator trainiert.</translation>
  </message>
  <message>
   <source>Needs two fine images and their dates, but no coarse image at all.</source>
   <translation>Braucht zwei feine Bilder und ihre Daten, aber gar kein grobes Bild.</translation>
  </message>
  <message>
   <source>NetCDF (*.nc)</source>
   <translation>NetCDF (*.nc)</translation>
  </message>
  <message>
   <source>Network</source>
   <translation>Netz</translation>
  </message>
  <message>
   <source>Networks You Could Get</source>
   <translation>Netze, die Sie bekommen können</translation>
  </message>
  <message>
   <source>Networks You Could Get…</source>
   <translation>Netze, die Sie bekommen können…</translation>
  </message>
  <message>
   <source>Networks You Have</source>
   <translation>Ihre Netze</translation>
  </message>
  <message>
   <source>Networks in a folder of their own.</source>
   <translation>Netze in einem eigenen Ordner.</translation>
  </message>
  <message>
   <source>Networks on</source>
   <translation>Netze auf</translation>
  </message>
  <message>
   <source>Networks run on %1 (measured: %2 million pixels per minute). The engine is in use.</source>
   <translation>Netze laufen auf %1 (gemessen: %2 Millionen Pixel pro Minute). Die Engine ist in Gebrauch.</translation>
  </message>
  <message>
   <source>New noise per step</source>
   <translation>Neues Rauschen je Schritt</translation>
  </message>
  <message>
   <source>Next</source>
   <translation>Weiter</translation>
  </message>
  <message>
   <source>Next: %1</source>
   <translation>Als Nächstes: %1</translation>
  </message>
  <message>
   <source>No Change</source>
   <translation>Keine Änderung</translation>
  </message>
  <message>
   <source>No NVIDIA GPU was found.</source>
   <translation>Keine NVIDIA-GPU gefunden.</translation>
  </message>
  <message>
   <source>No NVIDIA driver was found. Needs driver %1 or newer.</source>
   <translation>Kein NVIDIA-Treiber gefunden. Nötig ist Treiber %1 oder neuer.</translation>
  </message>
  <message>
   <source>No Python was found to run the engine. Set the variable {} to one.</source>
   <translation>Es wurde kein Python für die Engine gefunden. Setzen Sie die Variable {} auf eines.</translation>
  </message>
  <message>
   <source>No change</source>
   <translation>Keine Änderung</translation>
  </message>
  <message>
   <source>No coarse image of %1 is in the project. Choose one.</source>
   <translation>Kein grobes Bild von %1 ist im Projekt. Wählen Sie eines.</translation>
  </message>
  <message>
   <source>No connection to %1.</source>
   <translation>Keine Verbindung zu %1.</translation>
  </message>
  <message>
   <source>No date has both a fine and a coarse image.</source>
   <translation>Kein Datum hat sowohl ein feines als auch ein grobes Bild.</translation>
  </message>
  <message>
   <source>No date is ticked. Tick at least one date to predict.</source>
   <translation>Kein Datum ist angehakt. Haken Sie mindestens ein vorherzusagendes Datum an.</translation>
  </message>
  <message>
   <source>No fine image of %1 is in the project. Choose one, or compare with the coarse image.</source>
   <translation>Kein feines Bild von %1 ist im Projekt. Wählen Sie eines, oder vergleichen Sie mit dem groben Bild.</translation>
  </message>
  <message>
   <source>No image has data at this place.</source>
   <translation>Kein Bild hat Daten an dieser Stelle.</translation>
  </message>
  <message>
   <source>No images at hand?</source>
   <translation>Keine Bilder zur Hand?</translation>
  </message>
  <message>
   <source>No model holds “%1”.</source>
   <translation>Kein Modell enthält „%1“.</translation>
  </message>
  <message>
   <source>No networks yet. The classical methods need none.</source>
   <translation>Noch keine Netze. Die klassischen Methoden brauchen keine.</translation>
  </message>
  <message>
   <source>No revisit was given. Give REVISITS, or a FOLDER that holds images of them.</source>
   <translation>Es wurde keine Aufnahme angegeben. Geben Sie REVISITS an oder einen FOLDER, der solche Bilder enthält.</translation>
  </message>
  <message>
   <source>No run matches these words.</source>
   <translation>Kein Lauf passt zu diesen Wörtern.</translation>
  </message>
  <message>
   <source>Nodata %1</source>
   <translation>Nodata %1</translation>
  </message>
  <message>
   <source>Noise</source>
   <translation>Rauschen</translation>
  </message>
  <message>
   <source>Noise of the coarse image in its own units. Automatic: 0.005 for reflectance, 0.5 K for temperature, otherwise from the spread of fine t1.</source>
   <translation>Rauschen des groben Bildes in seinen eigenen Einheiten. Automatisch: 0,005 für Reflexionsgrad, 0,5 K für Temperatur, sonst aus der Streuung des feinen t1.</translation>
  </message>
  <message>
   <source>Noise of the fine image in its own units. Automatic: 0.005 for reflectance, 0.5 K for temperature, otherwise from the spread of fine t1.</source>
   <translation>Rauschen des feinen Bildes in seinen eigenen Einheiten. Automatisch: 0,005 für Reflexionsgrad, 0,5 K für Temperatur, sonst aus der Streuung des feinen t1.</translation>
  </message>
  <message>
   <source>None</source>
   <translation>Keine</translation>
  </message>
  <message>
   <source>Not Used</source>
   <translation>Nicht verwendet</translation>
  </message>
  <message>
   <source>Not everything could be removed: %1. Close programs that use it and try again.</source>
   <translation>Nicht alles konnte entfernt werden: %1. Schließen Sie Programme, die es benutzen, und versuchen Sie es erneut.</translation>
  </message>
  <message>
   <source>Not finished</source>
   <translation>Nicht fertig</translation>
  </message>
  <message>
   <source>Not tested since this engine was chosen.</source>
   <translation>Nicht getestet, seit diese Engine gewählt wurde.</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Hinweis</translation>
  </message>
  <message>
   <source>Notes</source>
   <translation>Hinweise</translation>
  </message>
  <message>
   <source>Nothing to complain about.</source>
   <translation>Nichts zu beanstanden.</translation>
  </message>
  <message>
   <source>Nothing was told during this run.</source>
   <translation>Bei diesem Lauf wurde nichts gemeldet.</translation>
  </message>
  <message>
   <source>NumPy, GDAL</source>
   <translation>NumPy, GDAL</translation>
  </message>
  <message>
   <source>Number of classes</source>
   <translation>Anzahl der Klassen</translation>
  </message>
  <message>
   <source>Number of coarse images</source>
   <translation>Anzahl der groben Bilder</translation>
  </message>
  <message>
   <source>Number of dates predicted now</source>
   <translation>Anzahl der jetzt vorhergesagten Daten</translation>
  </message>
  <message>
   <source>Number of dates that can be predicted</source>
   <translation>Anzahl der Daten, die vorhergesagt werden können</translation>
  </message>
  <message>
   <source>Number of dates that could not be predicted</source>
   <translation>Anzahl der Daten, die nicht vorhergesagt werden konnten</translation>
  </message>
  <message>
   <source>Number of dates that were finished before</source>
   <translation>Anzahl der Daten, die schon fertig waren</translation>
  </message>
  <message>
   <source>Number of errors</source>
   <translation>Anzahl der Fehler</translation>
  </message>
  <message>
   <source>Number of files written</source>
   <translation>Anzahl der geschriebenen Dateien</translation>
  </message>
  <message>
   <source>Number of fine images</source>
   <translation>Anzahl der feinen Bilder</translation>
  </message>
  <message>
   <source>Number of pairs</source>
   <translation>Anzahl der Paare</translation>
  </message>
  <message>
   <source>Number of revisits that were left out</source>
   <translation>Anzahl der weggelassenen Aufnahmen</translation>
  </message>
  <message>
   <source>Number of revisits that were used</source>
   <translation>Anzahl der verwendeten Aufnahmen</translation>
  </message>
  <message>
   <source>Number of the panchromatic image that means no data.</source>
   <translation>Zahl des panchromatischen Bildes, die „keine Daten“ bedeutet.</translation>
  </message>
  <message>
   <source>Number of the revisits that means no data.</source>
   <translation>Zahl der Aufnahmen, die „keine Daten“ bedeutet.</translation>
  </message>
  <message>
   <source>Number of warnings</source>
   <translation>Anzahl der Warnungen</translation>
  </message>
  <message>
   <source>Number type</source>
   <translation>Zahlentyp</translation>
  </message>
  <message>
   <source>Numbers, names or wavelengths, e.g. 1,2,3.</source>
   <translation>Nummern, Namen oder Wellenlängen, z. B. 1,2,3.</translation>
  </message>
  <message>
   <source>Numbers, names or wavelengths, in order.</source>
   <translation>Nummern, Namen oder Wellenlängen, der Reihe nach.</translation>
  </message>
  <message>
   <source>Numbers, names or wavelengths: 4,3,2,8.</source>
   <translation>Nummern, Namen oder Wellenlängen: 4,3,2,8.</translation>
  </message>
  <message>
   <source>OUTPUT must end in .tif: {}</source>
   <translation>OUTPUT muss auf .tif enden: {}</translation>
  </message>
  <message>
   <source>Of more than these the ones most like the reference are used.</source>
   <translation>Von mehr als diesen werden die der Referenz ähnlichsten benutzt.</translation>
  </message>
  <message>
   <source>Of the coarse sensor, in reflectance.</source>
   <translation>Des groben Sensors, als Reflexionsgrad.</translation>
  </message>
  <message>
   <source>Of the result. Automatic: that of the pan image, else half of the revisits' pixel.</source>
   <translation>Des Ergebnisses. Automatisch: das des Pan-Bildes, sonst das halbe der Aufnahmen.</translation>
  </message>
  <message>
   <source>Of the revisits: numbers, names or wavelengths with commas between them.</source>
   <translation>Der Aufnahmen: Nummern, Namen oder Wellenlängen mit Kommas dazwischen.</translation>
  </message>
  <message>
   <source>Off</source>
   <translation>Aus</translation>
  </message>
  <message>
   <source>Offline Folder…</source>
   <translation>Offline-Ordner…</translation>
  </message>
  <message>
   <source>Offset</source>
   <translation>Offset</translation>
  </message>
  <message>
   <source>Offset %1, set by hand</source>
   <translation>Offset %1, von Hand gesetzt</translation>
  </message>
  <message>
   <source>On %1 there is only a coarse image. STFusion predicts the fine one from the pairs before and after it.</source>
   <translation>Am %1 gibt es nur ein grobes Bild. STFusion sagt das feine aus den Paaren davor und danach vorher.</translation>
  </message>
  <message>
   <source>On Debian and Ubuntu it is in the package python3-venv. Install it, then try again.</source>
   <translation>Auf Debian und Ubuntu steckt es im Paket python3-venv. Installieren Sie es, und versuchen Sie es erneut.</translation>
  </message>
  <message>
   <source>On Linux the package index has one build for both, with NVIDIA's libraries. The small one (torch %1+cpu) can come from an offline folder.</source>
   <translation>Auf Linux hat der Paketindex eine Fassung für beides, mit NVIDIAs Bibliotheken. Die kleine (torch %1+cpu) kann aus einem Offline-Ordner kommen.</translation>
  </message>
  <message>
   <source>On disk: %1 before compression.</source>
   <translation>Auf der Platte: %1 vor der Komprimierung.</translation>
  </message>
  <message>
   <source>On the Map</source>
   <translation>Auf der Karte</translation>
  </message>
  <message>
   <source>On the command line: %1</source>
   <translation>Auf der Befehlszeile: %1</translation>
  </message>
  <message>
   <source>One</source>
   <translation>Eins</translation>
  </message>
  <message>
   <source>One HTML file with verdict, scores, maps and plots.</source>
   <translation>Eine HTML-Datei mit Urteil, Maßen, Karten und Diagrammen.</translation>
  </message>
  <message>
   <source>One HTML file: how far the result is from each revisit, why one was left out, and pictures of both.</source>
   <translation>Eine HTML-Datei: wie weit das Ergebnis von jeder Aufnahme abweicht, warum eine weggelassen wurde, und Bilder von beiden.</translation>
  </message>
  <message>
   <source>One PNG file per date (*.png)</source>
   <translation>Eine PNG-Datei je Datum (*.png)</translation>
  </message>
  <message>
   <source>One revisit alone holds no further detail. Add more revisits, or a pan image.</source>
   <translation>Eine Aufnahme allein enthält keine weiteren Einzelheiten. Fügen Sie mehr Aufnahmen hinzu oder ein Pan-Bild.</translation>
  </message>
  <message>
   <source>One row per file.</source>
   <translation>Eine Zeile je Datei.</translation>
  </message>
  <message>
   <source>Only for files that have none.</source>
   <translation>Nur für Dateien, die keines haben.</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Öffnen</translation>
  </message>
  <message>
   <source>Open Engine Page</source>
   <translation>Seite „Engine“ öffnen</translation>
  </message>
  <message>
   <source>Open Folder</source>
   <translation>Ordner öffnen</translation>
  </message>
  <message>
   <source>Open Recipe</source>
   <translation>Rezept öffnen</translation>
  </message>
  <message>
   <source>Open Recipe…</source>
   <translation>Rezept öffnen…</translation>
  </message>
  <message>
   <source>Open Report</source>
   <translation>Bericht öffnen</translation>
  </message>
  <message>
   <source>Open in Form</source>
   <translation>Im Formular öffnen</translation>
  </message>
  <message>
   <source>Opposite changes add up</source>
   <translation>Gegensätzliche Änderungen summieren sich</translation>
  </message>
  <message>
   <source>Over how many coarse pixels on either side neighbouring windows are blended.</source>
   <translation>Über wie viele grobe Pixel auf jeder Seite benachbarte Fenster überblendet werden.</translation>
  </message>
  <message>
   <source>Overwrite</source>
   <translation>Überschreiben</translation>
  </message>
  <message>
   <source>P1</source>
   <translation>P1</translation>
  </message>
  <message>
   <source>PAIRS: '{}' is neither auto nor best nor a date such as 2024-05-10.</source>
   <translation>PAIRS: „{}“ ist weder auto noch best noch ein Datum wie 2024-05-10.</translation>
  </message>
  <message>
   <source>PAN is missing: {} takes the detail from there. Give it, or choose {}.</source>
   <translation>PAN fehlt: {} nimmt die Einzelheiten von dort. Geben Sie es an oder wählen Sie {}.</translation>
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
   <translation>Pakete</translation>
  </message>
  <message>
   <source>Pairs</source>
   <translation>Paare</translation>
  </message>
  <message>
   <source>Pan Image from File…</source>
   <translation>Pan-Bild aus Datei…</translation>
  </message>
  <message>
   <source>Pan image</source>
   <translation>Pan-Bild</translation>
  </message>
  <message>
   <source>Pan nodata</source>
   <translation>Nodata des Pan-Bildes</translation>
  </message>
  <message>
   <source>Pan offset</source>
   <translation>Versatz (Pan)</translation>
  </message>
  <message>
   <source>Pan scale</source>
   <translation>Skalierung (Pan)</translation>
  </message>
  <message>
   <source>Panchromatic image</source>
   <translation>Panchromatisches Bild</translation>
  </message>
  <message>
   <source>Part of the fine image to predict. Empty: all of it.</source>
   <translation>Vorherzusagender Teil des feinen Bildes. Leer: das ganze.</translation>
  </message>
  <message>
   <source>Part of the place to compute. Empty: all of it.</source>
   <translation>Zu berechnender Teil des Ortes. Leer: der ganze.</translation>
  </message>
  <message>
   <source>Passes of the network per image (ddim). Fewer are quicker and smoother.</source>
   <translation>Durchgänge des Netzes pro Bild (ddim). Weniger sind schneller und glatter.</translation>
  </message>
  <message>
   <source>Path of python</source>
   <translation>Pfad von python</translation>
  </message>
  <message>
   <source>Pick Pixel</source>
   <translation>Pixel wählen</translation>
  </message>
  <message>
   <source>Pixel</source>
   <translation>Pixel</translation>
  </message>
  <message>
   <source>Pixel of the revisits / pixel of the result, instead of a pixel size; need not be whole. For images without georeference also the ratio to the panchromatic image.</source>
   <translation>Pixel der Aufnahmen / Pixel des Ergebnisses, statt einer Pixelgröße; muss nicht ganz sein. Bei Bildern ohne Georeferenz auch das Verhältnis zum panchromatischen Bild.</translation>
  </message>
  <message>
   <source>Pixel size</source>
   <translation>Pixelgröße</translation>
  </message>
  <message>
   <source>Pixel size of the result</source>
   <translation>Pixelgröße des Ergebnisses</translation>
  </message>
  <message>
   <source>Play</source>
   <translation>Abspielen</translation>
  </message>
  <message>
   <source>Play in Time</source>
   <translation>Zeitlich abspielen</translation>
  </message>
  <message>
   <source>Plot</source>
   <translation>Diagramm</translation>
  </message>
  <message>
   <source>Plots</source>
   <translation>Diagramme</translation>
  </message>
  <message>
   <source>Polygons or a raster of classes: scores for each of them as well.</source>
   <translation>Polygone oder ein Raster von Klassen: Maße auch für jede davon.</translation>
  </message>
  <message>
   <source>Polygons with the same text are one area.</source>
   <translation>Polygone mit demselben Text sind eine Fläche.</translation>
  </message>
  <message>
   <source>Predict %1 or not</source>
   <translation>%1 vorhersagen oder nicht</translation>
  </message>
  <message>
   <source>Prediction</source>
   <translation>Vorhersage</translation>
  </message>
  <message>
   <source>Prediction and reference are the same image, %1.</source>
   <translation>Vorhersage und Referenz sind dasselbe Bild, %1.</translation>
  </message>
  <message>
   <source>Prediction minus reference, mean of the bands.</source>
   <translation>Vorhersage minus Referenz, Mittel der Bänder.</translation>
  </message>
  <message>
   <source>Predicts a sharp image for every date that has only a blurred one, each from the pairs that are best for it. One GeoTIFF per date and a table with each date's pairs, filled share and agreement with its coarse image. An interrupted series goes on behind its last finished date when it is run again.</source>
   <translation>Sagt für jedes Datum, das nur ein unscharfes Bild hat, ein scharfes vorher, jeweils aus den Paaren, die dafür am besten sind. Ein GeoTIFF je Datum und eine Tabelle mit den Paaren, dem gefüllten Anteil und der Übereinstimmung mit dem groben Bild. Eine unterbrochene Reihe geht beim nächsten Lauf hinter dem letzten fertigen Datum weiter.</translation>
  </message>
  <message>
   <source>Predicts the sharp image of a date on which only a blurred one exists, from a sharp and a blurred image of a reference date and the blurred image of the wanted date.</source>
   <translation>Sagt das scharfe Bild eines Datums vorher, an dem es nur ein unscharfes gibt, aus einem scharfen und einem unscharfen Bild eines Referenzdatums und dem unscharfen Bild des gewünschten Datums.</translation>
  </message>
  <message>
   <source>Press Fuse. You can go on working; Cancel stops within two seconds and leaves no half-written file.</source>
   <translation>Drücken Sie Fusionieren. Sie können weiterarbeiten; Abbrechen hält innerhalb von zwei Sekunden an und hinterlässt keine halb geschriebene Datei.</translation>
  </message>
  <message>
   <source>Prior of the noise</source>
   <translation>Vorwissen über das Rauschen</translation>
  </message>
  <message>
   <source>Prior of the strengths</source>
   <translation>Vorwissen über die Stärken</translation>
  </message>
  <message>
   <source>Processor</source>
   <translation>Prozessor</translation>
  </message>
  <message>
   <source>Processor cores that compute at the same time.</source>
   <translation>Prozessorkerne, die gleichzeitig rechnen.</translation>
  </message>
  <message>
   <source>Product</source>
   <translation>Produkt</translation>
  </message>
  <message>
   <source>Profile</source>
   <translation>Profil</translation>
  </message>
  <message>
   <source>Progress</source>
   <translation>Fortschritt</translation>
  </message>
  <message>
   <source>Pulls each local line towards the common slope: 0 = not at all (as in the paper, noisy), 1 = half way where the coarse image varies as much as the whole scene.</source>
   <translation>Zieht jede örtliche Gerade zur gemeinsamen Steigung: 0 = gar nicht (wie in der Veröffentlichung, verrauscht), 1 = zur Hälfte dort, wo das grobe Bild so stark schwankt wie die ganze Szene.</translation>
  </message>
  <message>
   <source>Pulls the changes around each coarse pixel towards those of the whole scene, which is needed where a class is rare. Automatic: 0.02, with a single band 1.</source>
   <translation>Zieht die Änderungen um jedes grobe Pixel zu denen der ganzen Szene, was nötig ist, wo eine Klasse selten ist. Automatisch: 0.02, bei einem einzigen Band 1.</translation>
  </message>
  <message>
   <source>Purest coarse pixels</source>
   <translation>Reinste grobe Pixel</translation>
  </message>
  <message>
   <source>Put this run on the clipboard, to repeat it elsewhere or to show it to somebody.</source>
   <translation>Diesen Lauf in die Zwischenablage legen, um ihn anderswo zu wiederholen oder jemandem zu zeigen.</translation>
  </message>
  <message>
   <source>PyTorch</source>
   <translation>PyTorch</translation>
  </message>
  <message>
   <source>PyTorch works on the processor, not on the GPU: driver %1, needed %2.</source>
   <translation>PyTorch arbeitet auf dem Prozessor, nicht auf der GPU: Treiber %1, nötig %2.</translation>
  </message>
  <message>
   <source>Python</source>
   <translation>Python</translation>
  </message>
  <message>
   <source>Python of the engine</source>
   <translation>Python der Engine</translation>
  </message>
  <message>
   <source>Queue and Log</source>
   <translation>Warteschlange und Protokoll</translation>
  </message>
  <message>
   <source>Quick</source>
   <translation>Schnell</translation>
  </message>
  <message>
   <source>Quick network for gradual change; needs weights trained on similar images.</source>
   <translation>Schnelles Netz für allmähliche Änderung; braucht mit ähnlichen Bildern trainierte Gewichte.</translation>
  </message>
  <message>
   <source>R squared of the bands and the panchromatic image</source>
   <translation>R-Quadrat der Bänder und des panchromatischen Bildes</translation>
  </message>
  <message>
   <source>RASE, %</source>
   <translation>RASE, %</translation>
  </message>
  <message>
   <source>RATIO and PIXEL_SIZE say the same thing in two ways. Leave one out.</source>
   <translation>RATIO und PIXEL_SIZE sagen dasselbe auf zwei Weisen. Lassen Sie eines weg.</translation>
  </message>
  <message>
   <source>RMSE and MAE in reflectance</source>
   <translation>RMSE und MAE als Reflexionsgrad</translation>
  </message>
  <message>
   <source>RMSE and MAE in the images' temperature</source>
   <translation>RMSE und MAE in der Temperatur der Bilder</translation>
  </message>
  <message>
   <source>RMSE of no change, mean of the dates</source>
   <translation>RMSE ohne Änderung, Mittel der Daten</translation>
  </message>
  <message>
   <source>Ratio</source>
   <translation>Verhältnis</translation>
  </message>
  <message>
   <source>Read from the %1.</source>
   <translation>Gelesen aus: %1.</translation>
  </message>
  <message>
   <source>Read the whole file and compare it with its checksum and its network.</source>
   <translation>Die ganze Datei lesen und mit ihrer Prüfsumme und ihrem Netz vergleichen.</translation>
  </message>
  <message>
   <source>Ready · built-in engine</source>
   <translation>Bereit · eingebaute Engine</translation>
  </message>
  <message>
   <source>Ready · private engine with networks</source>
   <translation>Bereit · private Engine mit Netzen</translation>
  </message>
  <message>
   <source>Ready · your own Python</source>
   <translation>Bereit · Ihr eigenes Python</translation>
  </message>
  <message>
   <source>Ready. All classical methods and checks work. Networks need PyTorch, which is not set up (you may never need it).</source>
   <translation>Bereit. Alle klassischen Methoden und Prüfungen gehen. Netze brauchen PyTorch, das nicht eingerichtet ist (vielleicht brauchen Sie es nie).</translation>
  </message>
  <message>
   <source>Ready. Networks run on %1 (measured: %2 million pixels per minute).</source>
   <translation>Bereit. Netze laufen auf %1 (gemessen: %2 Millionen Pixel pro Minute).</translation>
  </message>
  <message>
   <source>Recipe</source>
   <translation>Rezept</translation>
  </message>
  <message>
   <source>Recipes (*.json)</source>
   <translation>Rezepte (*.json)</translation>
  </message>
  <message>
   <source>Recommended</source>
   <translation>Empfohlen</translation>
  </message>
  <message>
   <source>Recommended: %1</source>
   <translation>Empfohlen: %1</translation>
  </message>
  <message>
   <source>Reference</source>
   <translation>Referenz</translation>
  </message>
  <message>
   <source>Reference from File</source>
   <translation>Referenz aus Datei</translation>
  </message>
  <message>
   <source>Reference from File…</source>
   <translation>Referenz aus Datei…</translation>
  </message>
  <message>
   <source>Reference revisit</source>
   <translation>Referenzaufnahme</translation>
  </message>
  <message>
   <source>Regression</source>
   <translation>Regression</translation>
  </message>
  <message>
   <source>Regression window</source>
   <translation>Regressionsfenster</translation>
  </message>
  <message>
   <source>Reliability</source>
   <translation>Verlässlichkeit</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Entfernen</translation>
  </message>
  <message>
   <source>Remove %1 (%2)? The file you imported stays.</source>
   <translation>%1 (%2) entfernen? Die importierte Datei bleibt bestehen.</translation>
  </message>
  <message>
   <source>Remove Image</source>
   <translation>Bild entfernen</translation>
  </message>
  <message>
   <source>Remove Images</source>
   <translation>Bilder entfernen</translation>
  </message>
  <message>
   <source>Remove It</source>
   <translation>Entfernen</translation>
  </message>
  <message>
   <source>Remove Them</source>
   <translation>Diese entfernen</translation>
  </message>
  <message>
   <source>Remove from List</source>
   <translation>Aus der Liste entfernen</translation>
  </message>
  <message>
   <source>Removed.</source>
   <translation>Entfernt.</translation>
  </message>
  <message>
   <source>Removed. The built-in engine is used again.</source>
   <translation>Entfernt. Die eingebaute Engine wird wieder verwendet.</translation>
  </message>
  <message>
   <source>Remove…</source>
   <translation>Entfernen…</translation>
  </message>
  <message>
   <source>Removing %1…</source>
   <translation>%1 wird entfernt…</translation>
  </message>
  <message>
   <source>Removing the private engine…</source>
   <translation>Die private Engine wird entfernt…</translation>
  </message>
  <message>
   <source>Replace other results</source>
   <translation>Andere Ergebnisse ersetzen</translation>
  </message>
  <message>
   <source>Replace results in the folder that were made from other images or with other settings. Without it they stop the run. Finished dates of the same series are never computed again.</source>
   <translation>Ergebnisse im Ordner ersetzen, die aus anderen Bildern oder mit anderen Einstellungen gemacht wurden. Ohne dies halten sie den Lauf an. Fertige Daten derselben Reihe werden nie neu berechnet.</translation>
  </message>
  <message>
   <source>Report</source>
   <translation>Bericht</translation>
  </message>
  <message>
   <source>Report saved as %1.</source>
   <translation>Bericht als %1 gespeichert.</translation>
  </message>
  <message>
   <source>Report saved.</source>
   <translation>Bericht gespeichert.</translation>
  </message>
  <message>
   <source>Resampling</source>
   <translation>Resampling</translation>
  </message>
  <message>
   <source>Reset</source>
   <translation>Zurücksetzen</translation>
  </message>
  <message>
   <source>Result</source>
   <translation>Ergebnis</translation>
  </message>
  <message>
   <source>Review Bands</source>
   <translation>Bänder durchsehen</translation>
  </message>
  <message>
   <source>Review Bands…</source>
   <translation>Bänder durchsehen…</translation>
  </message>
  <message>
   <source>Revisit</source>
   <translation>Aufnahme</translation>
  </message>
  <message>
   <source>Revisit nodata</source>
   <translation>Nodata der Aufnahmen</translation>
  </message>
  <message>
   <source>Revisit offset</source>
   <translation>Versatz (Aufnahmen)</translation>
  </message>
  <message>
   <source>Revisit scale</source>
   <translation>Skalierung (Aufnahmen)</translation>
  </message>
  <message>
   <source>Revisits</source>
   <translation>Aufnahmen</translation>
  </message>
  <message>
   <source>Revisits are looked for no further away than this.</source>
   <translation>Weiter entfernt werden Aufnahmen nicht gesucht.</translation>
  </message>
  <message>
   <source>Right</source>
   <translation>Rechts</translation>
  </message>
  <message>
   <source>Right layer</source>
   <translation>Rechter Layer</translation>
  </message>
  <message>
   <source>Rounds of the residual</source>
   <translation>Runden des Rests</translation>
  </message>
  <message>
   <source>Rounds that pull the interpolated change back to the mean of each coarse pixel. Take 2 for simulated images; 0 for real sensors, which see more than their pixel.</source>
   <translation>Runden, die die interpolierte Änderung zum Mittel jedes groben Pixels zurückziehen. Nehmen Sie 2 für simulierte Bilder; 0 für echte Sensoren, die mehr als ihr Pixel sehen.</translation>
  </message>
  <message>
   <source>Rows</source>
   <translation>Zeilen</translation>
  </message>
  <message>
   <source>Run Again</source>
   <translation>Erneut ausführen</translation>
  </message>
  <message>
   <source>Run it again; the log holds the details.</source>
   <translation>Führen Sie es erneut aus; das Protokoll enthält die Einzelheiten.</translation>
  </message>
  <message>
   <source>Runs appear here, also after a restart.</source>
   <translation>Läufe erscheinen hier, auch nach einem Neustart.</translation>
  </message>
  <message>
   <source>Runs on what QGIS ships. Nothing to install.</source>
   <translation>Läuft mit dem, was QGIS mitbringt. Nichts zu installieren.</translation>
  </message>
  <message>
   <source>R²</source>
   <translation>R²</translation>
  </message>
  <message>
   <source>R² %1 · slope %2</source>
   <translation>R² %1 · Steigung %2</translation>
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
   <translation>SCC vergleicht Kanten: Feldgrenzen, Straßen, einzelne Bäume. Ein Wert unter dem des unveränderten Bildes bedeutet, dass die Vorhersage verwischt ist oder ihre Kanten verschoben sind. Sehen Sie auf der Fehlerkarte nach, wo Felder aneinandergrenzen.</translation>
  </message>
  <message>
   <source>SETTINGS: '{}' is no name=value. Write for example window=21.</source>
   <translation>SETTINGS: „{}“ ist kein Name=Wert. Schreiben Sie zum Beispiel window=21.</translation>
  </message>
  <message>
   <source>SHIFT takes two numbers with a comma between them, e.g. 0.5,-1.</source>
   <translation>SHIFT braucht zwei Zahlen mit einem Komma dazwischen, z. B. 0.5,-1.</translation>
  </message>
  <message>
   <source>STFusion brings no weights, because weights fit only images like those they were trained on. Import the file of somebody whose images are like yours, or train a network on your own.</source>
   <translation>STFusion bringt keine Gewichte mit, denn Gewichte passen nur zu Bildern wie denen, mit denen sie trainiert wurden. Importieren Sie die Datei von jemandem mit ähnlichen Bildern oder trainieren Sie ein Netz mit Ihren eigenen.</translation>
  </message>
  <message>
   <source>STFusion diagnostics</source>
   <translation>STFusion-Diagnose</translation>
  </message>
  <message>
   <source>STFusion makes a private folder with Python packages. QGIS itself is not changed, and one click removes it.</source>
   <translation>STFusion legt einen privaten Ordner mit Python-Paketen an. QGIS selbst wird nicht geändert, und ein Klick entfernt ihn.</translation>
  </message>
  <message>
   <source>STFusion: Uncertainty</source>
   <translation>STFusion: Unsicherheit</translation>
  </message>
  <message>
   <source>STFusion: comparing pairs</source>
   <translation>STFusion: Paare werden verglichen</translation>
  </message>
  <message>
   <source>STFusion: looking at the images</source>
   <translation>STFusion: Bilder werden angesehen</translation>
  </message>
  <message>
   <source>STFusion: looking at what can be set up</source>
   <translation>STFusion: mögliche Einrichtung wird geprüft</translation>
  </message>
  <message>
   <source>STFusion: looking for files</source>
   <translation>STFusion: Dateien werden gesucht</translation>
  </message>
  <message>
   <source>STFusion: looking for networks</source>
   <translation>STFusion: Netze werden gesucht</translation>
  </message>
  <message>
   <source>STFusion: reading dates</source>
   <translation>STFusion: Daten werden gelesen</translation>
  </message>
  <message>
   <source>STFusion: reading images</source>
   <translation>STFusion: Bilder werden gelesen</translation>
  </message>
  <message>
   <source>STFusion: removing downloads</source>
   <translation>STFusion: Downloads werden entfernt</translation>
  </message>
  <message>
   <source>STFusion: removing the engine</source>
   <translation>STFusion: Engine wird entfernt</translation>
  </message>
  <message>
   <source>STFusion: setting up the engine</source>
   <translation>STFusion: Engine wird eingerichtet</translation>
  </message>
  <message>
   <source>STFusion: size of the engine</source>
   <translation>STFusion: Größe der Engine</translation>
  </message>
  <message>
   <source>STFusion: spatiotemporal image fusion</source>
   <translation>STFusion: raumzeitliche Bildfusion</translation>
  </message>
  <message>
   <source>STFusion: testing the engine</source>
   <translation>STFusion: Engine wird getestet</translation>
  </message>
  <message>
   <source>STFusion: weights of networks</source>
   <translation>STFusion: Gewichte von Netzen</translation>
  </message>
  <message>
   <source>STFusion: writing the animation</source>
   <translation>STFusion: Animation wird geschrieben</translation>
  </message>
  <message>
   <source>Same as Fine Image</source>
   <translation>Wie das feine Bild</translation>
  </message>
  <message>
   <source>Sampler</source>
   <translation>Sampler</translation>
  </message>
  <message>
   <source>Samples</source>
   <translation>Stichproben</translation>
  </message>
  <message>
   <source>Sampling steps</source>
   <translation>Sampling-Schritte</translation>
  </message>
  <message>
   <source>Save Picture</source>
   <translation>Bild speichern</translation>
  </message>
  <message>
   <source>Save Picture…</source>
   <translation>Bild speichern…</translation>
  </message>
  <message>
   <source>Save Recipe</source>
   <translation>Rezept speichern</translation>
  </message>
  <message>
   <source>Save Recipe…</source>
   <translation>Rezept speichern…</translation>
  </message>
  <message>
   <source>Save Report</source>
   <translation>Bericht speichern</translation>
  </message>
  <message>
   <source>Save Report…</source>
   <translation>Bericht speichern…</translation>
  </message>
  <message>
   <source>Save as %1</source>
   <translation>Als %1 speichern</translation>
  </message>
  <message>
   <source>Saved %1.</source>
   <translation>%1 gespeichert.</translation>
  </message>
  <message>
   <source>Says in plain sentences what is wrong or doubtful with the images of a fusion (units, dates, overlap, shift, agreement of the pair) and which option mends it.</source>
   <translation>Sagt in einfachen Sätzen, was an den Bildern einer Fusion falsch oder zweifelhaft ist (Einheiten, Daten, Überlappung, Verschiebung, Übereinstimmung des Paares) und welche Option es behebt.</translation>
  </message>
  <message>
   <source>Says which Python, GDAL, PyTorch and devices the engine has, and what it can run.</source>
   <translation>Sagt, welches Python, GDAL, PyTorch und welche Geräte die Engine hat und was sie ausführen kann.</translation>
  </message>
  <message>
   <source>Says which images of a folder are fine and which coarse, of which dates they are, which make a pair and which dates can be predicted, with the reason for each.</source>
   <translation>Sagt, welche Bilder eines Ordners fein und welche grob sind, von welchen Daten sie sind, welche ein Paar bilden und welche Daten vorhergesagt werden können, jeweils mit dem Grund.</translation>
  </message>
  <message>
   <source>Scale</source>
   <translation>Skalierung</translation>
  </message>
  <message>
   <source>Scale %1, set by hand</source>
   <translation>Skalierung %1, von Hand gesetzt</translation>
  </message>
  <message>
   <source>Scatter plot of the prediction over the reference: %1. %2</source>
   <translation>Streudiagramm der Vorhersage über der Referenz: %1. %2</translation>
  </message>
  <message>
   <source>Scatter: prediction and reference</source>
   <translation>Streudiagramm: Vorhersage und Referenz</translation>
  </message>
  <message>
   <source>Scene</source>
   <translation>Szene</translation>
  </message>
  <message>
   <source>Score</source>
   <translation>Maß</translation>
  </message>
  <message>
   <source>Scores</source>
   <translation>Maße</translation>
  </message>
  <message>
   <source>Scores a prediction against the real fine image of its date, or against the coarse image, with eleven metrics, beside the unchanged fine image of t1.</source>
   <translation>Bewertet eine Vorhersage gegen das echte feine Bild ihres Datums oder gegen das grobe Bild, mit elf Maßen, neben dem unveränderten feinen Bild von t1.</translation>
  </message>
  <message>
   <source>Scores of the result and of the unchanged image</source>
   <translation>Maße des Ergebnisses und des unveränderten Bildes</translation>
  </message>
  <message>
   <source>Scores of the whole image, or of one polygon or class.</source>
   <translation>Maße des ganzen Bildes oder eines Polygons oder einer Klasse.</translation>
  </message>
  <message>
   <source>Scores there</source>
   <translation>Maße dort</translation>
  </message>
  <message>
   <source>Scores, plots and profiles of one band, or of all.</source>
   <translation>Maße, Diagramme und Profile eines Bandes oder aller.</translation>
  </message>
  <message>
   <source>Search models</source>
   <translation>Modelle suchen</translation>
  </message>
  <message>
   <source>Search runs</source>
   <translation>Läufe suchen</translation>
  </message>
  <message>
   <source>Second Map: %1</source>
   <translation>Zweite Karte: %1</translation>
  </message>
  <message>
   <source>Second map</source>
   <translation>Zweite Karte</translation>
  </message>
  <message>
   <source>Seconds that the run took</source>
   <translation>Dauer des Laufs in Sekunden</translation>
  </message>
  <message>
   <source>See Findings.</source>
   <translation>Siehe Befunde.</translation>
  </message>
  <message>
   <source>See size, folder and licences first.</source>
   <translation>Zuerst Größe, Ordner und Lizenzen ansehen.</translation>
  </message>
  <message>
   <source>Seed</source>
   <translation>Startwert</translation>
  </message>
  <message>
   <source>Sensor</source>
   <translation>Sensor</translation>
  </message>
  <message>
   <source>Sentinel-2 L2A</source>
   <translation>Sentinel-2 L2A</translation>
  </message>
  <message>
   <source>Set %2 to %1</source>
   <translation>%2 auf %1 setzen</translation>
  </message>
  <message>
   <source>Set CRS to %1</source>
   <translation>KBS auf %1 setzen</translation>
  </message>
  <message>
   <source>Set Coarse Scale to %1</source>
   <translation>Skalierung grob auf %1 setzen</translation>
  </message>
  <message>
   <source>Set Date to %1</source>
   <translation>Datum auf %1 setzen</translation>
  </message>
  <message>
   <source>Set Date…</source>
   <translation>Datum setzen…</translation>
  </message>
  <message>
   <source>Set Fine Scale to %1</source>
   <translation>Skalierung fein auf %1 setzen</translation>
  </message>
  <message>
   <source>Set Nodata to %1</source>
   <translation>Nodata auf %1 setzen</translation>
  </message>
  <message>
   <source>Set Offset to %1</source>
   <translation>Offset auf %1 setzen</translation>
  </message>
  <message>
   <source>Set Ratio to %1</source>
   <translation>Verhältnis auf %1 setzen</translation>
  </message>
  <message>
   <source>Set Scale of %1 to %2</source>
   <translation>Skalierung von %1 auf %2 setzen</translation>
  </message>
  <message>
   <source>Set Scales</source>
   <translation>Skalierungen setzen</translation>
  </message>
  <message>
   <source>Set Scales…</source>
   <translation>Skalierungen setzen…</translation>
  </message>
  <message>
   <source>Set Up</source>
   <translation>Einrichten</translation>
  </message>
  <message>
   <source>Set Up the Engine for Networks</source>
   <translation>Die Engine für Netze einrichten</translation>
  </message>
  <message>
   <source>Set Up…</source>
   <translation>Einrichten…</translation>
  </message>
  <message>
   <source>Set by hand.</source>
   <translation>Von Hand gesetzt.</translation>
  </message>
  <message>
   <source>Set on the page Fuse, but not in the commands: %1.</source>
   <translation>Auf der Seite Fusionieren gesetzt, aber nicht in den Befehlen: %1.</translation>
  </message>
  <message>
   <source>Set the Bands</source>
   <translation>Die Bänder setzen</translation>
  </message>
  <message>
   <source>Set up for me</source>
   <translation>Für mich einrichten</translation>
  </message>
  <message>
   <source>Set up with PyTorch in a private folder, %1 on disk.</source>
   <translation>Mit PyTorch in einem privaten Ordner eingerichtet, %1 auf der Platte.</translation>
  </message>
  <message>
   <source>Setting up the engine: %1</source>
   <translation>Engine wird eingerichtet: %1</translation>
  </message>
  <message>
   <source>Settings of the method</source>
   <translation>Einstellungen der Methode</translation>
  </message>
  <message>
   <source>Set…</source>
   <translation>Setzen…</translation>
  </message>
  <message>
   <source>Several bands</source>
   <translation>Mehrere Bänder</translation>
  </message>
  <message>
   <source>Share of pixels with data, mean of the dates</source>
   <translation>Anteil der Pixel mit Daten, Mittel der Daten</translation>
  </message>
  <message>
   <source>Share of pixels without data</source>
   <translation>Anteil der Pixel ohne Daten</translation>
  </message>
  <message>
   <source>Share of the image under cloud, 0 to 0.9.</source>
   <translation>Anteil des Bildes unter Wolken, 0 bis 0,9.</translation>
  </message>
  <message>
   <source>Share of the linear prediction</source>
   <translation>Anteil der linearen Vorhersage</translation>
  </message>
  <message>
   <source>Share of the reference's variation that is explained.</source>
   <translation>Anteil der Schwankung der Referenz, der erklärt wird.</translation>
  </message>
  <message>
   <source>Sharp image of a second reference date, if you have one.</source>
   <translation>Scharfes Bild eines zweiten Referenzdatums, falls vorhanden.</translation>
  </message>
  <message>
   <source>Sharp image of one band. The result lies on its pixels and takes the detail from it.</source>
   <translation>Scharfes Bild mit einem Band. Das Ergebnis liegt auf seinen Pixeln und nimmt die Einzelheiten von ihm.</translation>
  </message>
  <message>
   <source>Sharp image of the reference date. Its grid is the result's.</source>
   <translation>Scharfes Bild des Referenzdatums. Sein Raster ist das des Ergebnisses.</translation>
  </message>
  <message>
   <source>Sharp images of all dates that have one, in any order. Their dates are read from names and tags.</source>
   <translation>Scharfe Bilder aller Daten, die eines haben, in beliebiger Reihenfolge. Ihre Daten werden aus Namen und Tags gelesen.</translation>
  </message>
  <message>
   <source>Sharpness of the revisits</source>
   <translation>Schärfe der Aufnahmen</translation>
  </message>
  <message>
   <source>Shift</source>
   <translation>Verschiebung</translation>
  </message>
  <message>
   <source>Shift and add</source>
   <translation>Verschieben und addieren</translation>
  </message>
  <message>
   <source>Shift of the coarse images</source>
   <translation>Verschiebung der groben Bilder</translation>
  </message>
  <message>
   <source>Short range</source>
   <translation>Kleine Reichweite</translation>
  </message>
  <message>
   <source>Show</source>
   <translation>Anzeigen</translation>
  </message>
  <message>
   <source>Show %1 More</source>
   <translation>%1 weitere anzeigen</translation>
  </message>
  <message>
   <source>Show Both</source>
   <translation>Beide zeigen</translation>
  </message>
  <message>
   <source>Show Details</source>
   <translation>Details anzeigen</translation>
  </message>
  <message>
   <source>Show Log</source>
   <translation>Protokoll anzeigen</translation>
  </message>
  <message>
   <source>Show Packages</source>
   <translation>Pakete anzeigen</translation>
  </message>
  <message>
   <source>Show how far the set-up is.</source>
   <translation>Anzeigen, wie weit die Einrichtung ist.</translation>
  </message>
  <message>
   <source>Show on Map</source>
   <translation>Auf der Karte zeigen</translation>
  </message>
  <message>
   <source>Show the Five-Step Tour</source>
   <translation>Rundgang in fünf Schritten zeigen</translation>
  </message>
  <message>
   <source>Show the models whose card holds these words.</source>
   <translation>Die Modelle zeigen, deren Karte diese Wörter enthält.</translation>
  </message>
  <message>
   <source>Show the page about this result in the browser.</source>
   <translation>Die Seite über dieses Ergebnis im Browser zeigen.</translation>
  </message>
  <message>
   <source>Show the results one after the other in time.</source>
   <translation>Die Ergebnisse zeitlich nacheinander zeigen.</translation>
  </message>
  <message>
   <source>Show the right layer in a second map that moves along.</source>
   <translation>Den rechten Layer in einer zweiten Karte zeigen, die mitläuft.</translation>
  </message>
  <message>
   <source>Show where the prediction is too low or too high.</source>
   <translation>Zeigen, wo die Vorhersage zu niedrig oder zu hoch ist.</translation>
  </message>
  <message>
   <source>Shown beside the prediction: a method worse than no change has no skill.</source>
   <translation>Neben der Vorhersage gezeigt: Eine Methode, die schlechter als keine Änderung ist, kann nichts.</translation>
  </message>
  <message>
   <source>Shows two commands; nothing is run.</source>
   <translation>Zeigt zwei Befehle; nichts wird ausgeführt.</translation>
  </message>
  <message>
   <source>Shows what the coarse image alone holds: right levels, no detail.</source>
   <translation>Zeigt, was das grobe Bild allein enthält: richtige Höhe, kein Detail.</translation>
  </message>
  <message>
   <source>Shrinkage</source>
   <translation>Schrumpfung</translation>
  </message>
  <message>
   <source>Side by Side</source>
   <translation>Nebeneinander</translation>
  </message>
  <message>
   <source>Side of a learning window</source>
   <translation>Seite eines Lernfensters</translation>
  </message>
  <message>
   <source>Side of a tile in pixels.</source>
   <translation>Seite einer Kachel in Pixeln.</translation>
  </message>
  <message>
   <source>Side of the box</source>
   <translation>Seite des Kastens</translation>
  </message>
  <message>
   <source>Side of the square in which similar pixels are looked for. A larger window finds more of them but costs time with its area.</source>
   <translation>Seite des Quadrats, in dem ähnliche Pixel gesucht werden. Ein größeres Fenster findet mehr davon, kostet aber Zeit mit seiner Fläche.</translation>
  </message>
  <message>
   <source>Side of the square in which the share of pixels of the same class tells how mixed a place is. Automatic: as wide as a coarse pixel.</source>
   <translation>Seite des Quadrats, in dem der Anteil der Pixel derselben Klasse sagt, wie gemischt ein Ort ist. Automatisch: so breit wie ein grobes Pixel.</translation>
  </message>
  <message>
   <source>Side of the square of coarse pixels that each straight line is fitted to.</source>
   <translation>Seite des Quadrats grober Pixel, an das jede Gerade angepasst wird.</translation>
  </message>
  <message>
   <source>Side of the square of coarse pixels whose changes are split into classes.</source>
   <translation>Seite des Quadrats aus groben Pixeln, deren Änderungen auf Klassen aufgeteilt werden.</translation>
  </message>
  <message>
   <source>Silent</source>
   <translation>Still</translation>
  </message>
  <message>
   <source>Similar pixels</source>
   <translation>Ähnliche Pixel</translation>
  </message>
  <message>
   <source>Simple and robust.</source>
   <translation>Einfach und robust.</translation>
  </message>
  <message>
   <source>Simulate</source>
   <translation>Simulieren</translation>
  </message>
  <message>
   <source>Simulate a scene with real change</source>
   <translation>Eine Szene mit echter Änderung simulieren</translation>
  </message>
  <message>
   <source>Simulated on this computer in a few seconds; 2 MB on disk, nothing is downloaded.</source>
   <translation>In wenigen Sekunden auf diesem Rechner simuliert; 2 MB auf der Platte, nichts wird heruntergeladen.</translation>
  </message>
  <message>
   <source>Simulating the demo scene</source>
   <translation>Die Demoszene wird simuliert</translation>
  </message>
  <message>
   <source>Size of the fine images in pixels.</source>
   <translation>Größe der feinen Bilder in Pixeln.</translation>
  </message>
  <message>
   <source>Smaller files; the pixels stay the same.</source>
   <translation>Kleinere Dateien; die Pixel bleiben gleich.</translation>
  </message>
  <message>
   <source>Sound: not a byte changed since it was written, and it fits its network.</source>
   <translation>Einwandfrei: Seit dem Schreiben ist kein Byte verändert, und sie passt zu ihrem Netz.</translation>
  </message>
  <message>
   <source>Sound: not a byte changed since it was written. Without PyTorch it was not compared with its network.</source>
   <translation>Einwandfrei: Seit dem Schreiben ist kein Byte verändert. Ohne PyTorch wurde sie nicht mit ihrem Netz verglichen.</translation>
  </message>
  <message>
   <source>Spectral profile</source>
   <translation>Spektralprofil</translation>
  </message>
  <message>
   <source>Spectral profile at %1.</source>
   <translation>Spektralprofil bei %1.</translation>
  </message>
  <message>
   <source>Speed</source>
   <translation>Geschwindigkeit</translation>
  </message>
  <message>
   <source>Spread of a sample</source>
   <translation>Streuung einer Probe</translation>
  </message>
  <message>
   <source>Standard deviation of the spreading.</source>
   <translation>Standardabweichung der Streuung.</translation>
  </message>
  <message>
   <source>Start here: it costs little more than one method.</source>
   <translation>Hier anfangen: Es kostet wenig mehr als ein einzelnes Verfahren.</translation>
  </message>
  <message>
   <source>Start of the random choice of landmarks and of learning windows.</source>
   <translation>Anfang der zufälligen Auswahl der Stützfarben und Lernfenster.</translation>
  </message>
  <message>
   <source>Starting the engine…</source>
   <translation>Die Engine startet…</translation>
  </message>
  <message>
   <source>Step %1 of 4: %2</source>
   <translation>Schritt %1 von 4: %2</translation>
  </message>
  <message>
   <source>Step of the total variation in reflectance; larger is flatter.</source>
   <translation>Schritt der totalen Variation in Reflexionsgrad; größer ist flacher.</translation>
  </message>
  <message>
   <source>Stop; what was downloaded is kept for the next try.</source>
   <translation>Anhalten; was heruntergeladen wurde, bleibt für den nächsten Versuch erhalten.</translation>
  </message>
  <message>
   <source>Stop; what was downloaded is kept.</source>
   <translation>Anhalten; was heruntergeladen wurde, bleibt erhalten.</translation>
  </message>
  <message>
   <source>Stopped. %1 are kept for the next try.</source>
   <translation>Angehalten. %1 bleiben für den nächsten Versuch erhalten.</translation>
  </message>
  <message>
   <source>Stopped. Nothing is kept.</source>
   <translation>Angehalten. Nichts bleibt erhalten.</translation>
  </message>
  <message>
   <source>Stopping…</source>
   <translation>Wird angehalten…</translation>
  </message>
  <message>
   <source>Strength of the flattening</source>
   <translation>Stärke der Glättung</translation>
  </message>
  <message>
   <source>Strict</source>
   <translation>Streng</translation>
  </message>
  <message>
   <source>Strong for temperature and other changes that are the same everywhere.</source>
   <translation>Stark bei Temperatur und anderen Änderungen, die überall gleich sind.</translation>
  </message>
  <message>
   <source>Strong when vegetation changed much between the dates.</source>
   <translation>Stark, wenn sich die Vegetation zwischen den Daten sehr änderte.</translation>
  </message>
  <message>
   <source>Styled as the fine images, dated for the Temporal Controller, in one group.</source>
   <translation>Im Stil der feinen Bilder, datiert für die zeitliche Steuerung, in einer Gruppe.</translation>
  </message>
  <message>
   <source>Surroundings</source>
   <translation>Umgebung</translation>
  </message>
  <message>
   <source>Swap Dates</source>
   <translation>Daten tauschen</translation>
  </message>
  <message>
   <source>Swap Images</source>
   <translation>Bilder tauschen</translation>
  </message>
  <message>
   <source>Swipe</source>
   <translation>Swipe</translation>
  </message>
  <message>
   <source>Swipe line at %1: above %2, below %3</source>
   <translation>Trennlinie bei %1: oben %2, unten %3</translation>
  </message>
  <message>
   <source>Swipe line at %1: left %2, right %3</source>
   <translation>Trennlinie bei %1: links %2, rechts %3</translation>
  </message>
  <message>
   <source>Table as CSV</source>
   <translation>Tabelle als CSV</translation>
  </message>
  <message>
   <source>Table of the dates (CSV)</source>
   <translation>Tabelle der Daten (CSV)</translation>
  </message>
  <message>
   <source>Take off the light of the air</source>
   <translation>Das Licht der Luft abziehen</translation>
  </message>
  <message>
   <source>Tell for each pair how well the averaged fine image agrees with the coarse one. Without it only headers are read, which is quick.</source>
   <translation>Für jedes Paar sagen, wie gut das gemittelte feine Bild mit dem groben übereinstimmt. Sonst werden nur Dateiköpfe gelesen, was schnell ist.</translation>
  </message>
  <message>
   <source>Temporal Controller</source>
   <translation>Zeitliche Steuerung</translation>
  </message>
  <message>
   <source>Test</source>
   <translation>Testen</translation>
  </message>
  <message>
   <source>Test Again</source>
   <translation>Erneut testen</translation>
  </message>
  <message>
   <source>Test Engine</source>
   <translation>Engine testen</translation>
  </message>
  <message>
   <source>Test the engine on the page Engine; networks are listed when this panel is opened again.</source>
   <translation>Testen Sie die Engine auf der Seite Engine; Netze werden aufgelistet, wenn dieses Fenster wieder geöffnet wird.</translation>
  </message>
  <message>
   <source>Test this Python; it is used when all went well.</source>
   <translation>Dieses Python testen; es wird verwendet, wenn alles gut ging.</translation>
  </message>
  <message>
   <source>Test with a real image</source>
   <translation>Mit einem echten Bild testen</translation>
  </message>
  <message>
   <source>Tested</source>
   <translation>Getestet</translation>
  </message>
  <message>
   <source>Testing the engine…</source>
   <translation>Die Engine wird getestet…</translation>
  </message>
  <message>
   <source>The IHS of other programs, for any number of bands.</source>
   <translation>Das IHS anderer Programme, für beliebig viele Bänder.</translation>
  </message>
  <message>
   <source>The Python of QGIS cannot make an environment: a part of it is not installed.</source>
   <translation>Das Python von QGIS kann keine Umgebung anlegen: Ein Teil davon ist nicht installiert.</translation>
  </message>
  <message>
   <source>The Python of QGIS does not start: %1.</source>
   <translation>Das Python von QGIS startet nicht: %1.</translation>
  </message>
  <message>
   <source>The animation %1 cannot be written: %2.</source>
   <translation>Die Animation %1 kann nicht geschrieben werden: %2.</translation>
  </message>
  <message>
   <source>The area of the recipe is kept, though the field Area cannot show it.</source>
   <translation>Das Gebiet des Rezepts bleibt erhalten, obwohl das Feld Gebiet es nicht zeigen kann.</translation>
  </message>
  <message>
   <source>The areas of %1 are not in a file. Save the layer to a file first.</source>
   <translation>Die Flächen von %1 liegen in keiner Datei. Speichern Sie den Layer zuerst in eine Datei.</translation>
  </message>
  <message>
   <source>The areas of {} are not in a file. Save the layer to a file first.</source>
   <translation>Die Flächen von {} liegen in keiner Datei. Speichern Sie den Layer zuerst in eine Datei.</translation>
  </message>
  <message>
   <source>The chosen method gives no uncertainty.</source>
   <translation>Die gewählte Methode gibt keine Unsicherheit an.</translation>
  </message>
  <message>
   <source>The classic that others are compared with; takes one or two pairs.</source>
   <translation>Der Klassiker, mit dem andere verglichen werden; nimmt ein oder zwei Paare.</translation>
  </message>
  <message>
   <source>The details hold what the programs said.</source>
   <translation>Die Details enthalten, was die Programme sagten.</translation>
  </message>
  <message>
   <source>The download was refused: the network's security check changes the package certificate (certificate-unknown). Nothing was installed; %1 are kept for the next try.</source>
   <translation>Der Download wurde verweigert: Die Sicherheitsprüfung des Netzwerks ändert das Zertifikat der Pakete (certificate-unknown). Nichts wurde installiert; %1 bleiben für den nächsten Versuch erhalten.</translation>
  </message>
  <message>
   <source>The engine did not answer within 10 s.</source>
   <translation>Die Engine antwortete nicht innerhalb von 10 s.</translation>
  </message>
  <message>
   <source>The engine for networks is set up.</source>
   <translation>Die Engine für Netze ist eingerichtet.</translation>
  </message>
  <message>
   <source>The engine is asked which weights are installed.</source>
   <translation>Die Engine wird gefragt, welche Gewichte installiert sind.</translation>
  </message>
  <message>
   <source>The engine runs in its private folder. Press Test Engine to see what it can do.</source>
   <translation>Die Engine läuft in ihrem privaten Ordner. „Engine testen“ zeigt, was sie kann.</translation>
  </message>
  <message>
   <source>The engine runs on %1. Press Test Engine to see what it can do.</source>
   <translation>Die Engine läuft auf %1. „Engine testen“ zeigt, was sie kann.</translation>
  </message>
  <message>
   <source>The engine stopped unexpectedly; QGIS and your project are fine.</source>
   <translation>Die Engine hat unerwartet aufgehört; QGIS und Ihrem Projekt geht es gut.</translation>
  </message>
  <message>
   <source>The engine uses at most this much memory; less makes smaller tiles, the same image.</source>
   <translation>Die Engine benutzt höchstens so viel Arbeitsspeicher; weniger macht kleinere Kacheln, dasselbe Bild.</translation>
  </message>
  <message>
   <source>The file changed since it was written; it is not used.</source>
   <translation>Die Datei hat sich seit dem Schreiben geändert; sie wird nicht verwendet.</translation>
  </message>
  <message>
   <source>The file {} cannot be written: {}.</source>
   <translation>Die Datei {} kann nicht geschrieben werden: {}.</translation>
  </message>
  <message>
   <source>The fine image of this date is hidden from the method.</source>
   <translation>Das feine Bild dieses Datums bleibt der Methode verborgen.</translation>
  </message>
  <message>
   <source>The folder %1 cannot be written to.</source>
   <translation>In den Ordner %1 kann nicht geschrieben werden.</translation>
  </message>
  <message>
   <source>The folder lacks packages that a GPU needs.</source>
   <translation>Im Ordner fehlen Pakete, die eine GPU braucht.</translation>
  </message>
  <message>
   <source>The form cannot show the images of %1 as the recipe uses them: it makes pairs of images of one date only. “stf run” runs the recipe as it is.</source>
   <translation>Das Formular kann die Bilder von %1 nicht so zeigen, wie das Rezept sie verwendet: Es bildet nur Paare aus Bildern eines Datums. „stf run“ führt das Rezept aus, wie es ist.</translation>
  </message>
  <message>
   <source>The heaviest network per pixel of one pass; needs no coarse image of t1.</source>
   <translation>Das schwerste Netz je Pixel eines Durchgangs; braucht kein grobes Bild von t1.</translation>
  </message>
  <message>
   <source>The image is in %1.</source>
   <translation>Das Bild liegt in %1.</translation>
  </message>
  <message>
   <source>The image to judge; the newest result is preset.</source>
   <translation>Das zu bewertende Bild; das neueste Ergebnis ist voreingestellt.</translation>
  </message>
  <message>
   <source>The image to score.</source>
   <translation>Das zu bewertende Bild.</translation>
  </message>
  <message>
   <source>The images are in %1.</source>
   <translation>Die Bilder liegen in %1.</translation>
  </message>
  <message>
   <source>The images do not say it; choose another way.</source>
   <translation>Die Bilder sagen es nicht; wählen Sie eine andere Art.</translation>
  </message>
  <message>
   <source>The largest network; takes abrupt change well when it was trained on much data.</source>
   <translation>Das größte Netz; bewältigt plötzliche Änderung gut, wenn es mit vielen Daten trainiert wurde.</translation>
  </message>
  <message>
   <source>The licence of each package.</source>
   <translation>Die Lizenz jedes Pakets.</translation>
  </message>
  <message>
   <source>The list of runs was damaged. It was set aside, and a new one was begun.</source>
   <translation>Die Liste der Läufe war beschädigt. Sie wurde beiseitegelegt und eine neue begonnen.</translation>
  </message>
  <message>
   <source>The list of runs was written by a newer version of STFusion and is left alone; new runs are kept until QGIS is closed.</source>
   <translation>Die Liste der Läufe stammt von einer neueren Version von STFusion und bleibt unberührt; neue Läufe werden behalten, bis QGIS geschlossen wird.</translation>
  </message>
  <message>
   <source>The method %1 is not installed here. Choose another one, or install its weights.</source>
   <translation>Die Methode %1 ist hier nicht installiert. Wählen Sie eine andere, oder installieren Sie ihre Gewichte.</translation>
  </message>
  <message>
   <source>The network is chosen by this name.</source>
   <translation>Unter diesem Namen wird das Netz gewählt.</translation>
  </message>
  <message>
   <source>The offline folder lacks %1.</source>
   <translation>Dem Offline-Ordner fehlt %1.</translation>
  </message>
  <message>
   <source>The package index does not have %1 for this computer.</source>
   <translation>Der Paketindex hat %1 für diesen Rechner nicht.</translation>
  </message>
  <message>
   <source>The package index has no such build for this system.</source>
   <translation>Der Paketindex hat keine solche Fassung für dieses System.</translation>
  </message>
  <message>
   <source>The pixel along the bands, or along the dates.</source>
   <translation>Das Pixel über die Bänder oder über die Daten.</translation>
  </message>
  <message>
   <source>The plugin's engine is missing. Please install STFusion again.</source>
   <translation>Die Engine des Plugins fehlt. Bitte installieren Sie STFusion neu.</translation>
  </message>
  <message>
   <source>The prediction is of %1, %2 of %3: the scores also count what changed in between.</source>
   <translation>Die Vorhersage ist von %1, %2 von %3: Die Maße zählen auch, was sich dazwischen änderte.</translation>
  </message>
  <message>
   <source>The profile folder of QGIS cannot be written to at the moment, so new runs are kept only until QGIS is closed.</source>
   <translation>In den Profilordner von QGIS kann zurzeit nicht geschrieben werden; neue Läufe werden nur behalten, bis QGIS geschlossen wird.</translation>
  </message>
  <message>
   <source>The project in which the run was started has been closed.</source>
   <translation>Das Projekt, in dem der Lauf gestartet wurde, ist geschlossen worden.</translation>
  </message>
  <message>
   <source>The real fine image of the same date.</source>
   <translation>Das echte feine Bild desselben Datums.</translation>
  </message>
  <message>
   <source>The recipes differ in their settings; those of the first one are shown.</source>
   <translation>Die Rezepte unterscheiden sich in ihren Einstellungen; gezeigt werden die des ersten.</translation>
  </message>
  <message>
   <source>The recommended one with a panchromatic image.</source>
   <translation>Die empfohlene mit einem panchromatischen Bild.</translation>
  </message>
  <message>
   <source>The report %1 is gone. Run Again writes another one.</source>
   <translation>Der Bericht %1 ist nicht mehr da. „Erneut ausführen“ schreibt einen neuen.</translation>
  </message>
  <message>
   <source>The result begins at its corner and has its coordinate system. The others are brought to its place and brightness, as long as it is as clear as they are. Empty: the first of the list, and the clearest.</source>
   <translation>Das Ergebnis beginnt an ihrer Ecke und hat ihr Koordinatensystem. Die anderen werden an ihren Ort und auf ihre Helligkeit gebracht, solange sie so klar ist wie sie. Leer: die erste der Liste, und die klarste.</translation>
  </message>
  <message>
   <source>The result begins at its corner and has its date; the others are moved to it. When it is clouded, the clearest revisit near its date is taken.</source>
   <translation>Das Ergebnis beginnt an ihrer Ecke und hat ihr Datum; die anderen werden zu ihr verschoben. Ist sie bewölkt, wird die klarste Aufnahme nahe ihrem Datum genommen.</translation>
  </message>
  <message>
   <source>The result lies on the pixels of the pan image.</source>
   <translation>Das Ergebnis liegt auf den Pixeln des Pan-Bildes.</translation>
  </message>
  <message>
   <source>The result, degraded, is compared with the blurred image and corrected so many times.</source>
   <translation>Das Ergebnis wird vergröbert mit dem unscharfen Bild verglichen und so oft berichtigt.</translation>
  </message>
  <message>
   <source>The results below are those of %1.</source>
   <translation>Die Ergebnisse unten sind die von %1.</translation>
  </message>
  <message>
   <source>The revisits of the recipe use different bands; those of the first one are shown.</source>
   <translation>Die Aufnahmen des Rezepts nutzen verschiedene Bänder; gezeigt werden die der ersten.</translation>
  </message>
  <message>
   <source>The safe choice for revisits of several weeks.</source>
   <translation>Die sichere Wahl für Aufnahmen aus mehreren Wochen.</translation>
  </message>
  <message>
   <source>The same images and settings once more; the result gets a name of its own.</source>
   <translation>Dieselben Bilder und Einstellungen noch einmal; das Ergebnis bekommt einen eigenen Namen.</translation>
  </message>
  <message>
   <source>The same rows as a table without geometry.</source>
   <translation>Dieselben Zeilen als Tabelle ohne Geometrie.</translation>
  </message>
  <message>
   <source>The same seed gives the same image, whatever the tiles and the device.</source>
   <translation>Derselbe Startwert ergibt dasselbe Bild, unabhängig von Kacheln und Gerät.</translation>
  </message>
  <message>
   <source>The set-up stopped at: %1</source>
   <translation>Die Einrichtung hielt an bei: %1</translation>
  </message>
  <message>
   <source>The set-up was stopped.</source>
   <translation>Die Einrichtung wurde angehalten.</translation>
  </message>
  <message>
   <source>The sharpest, for revisits of few days and a known sensor.</source>
   <translation>Die schärfste, für Aufnahmen weniger Tage und einen bekannten Sensor.</translation>
  </message>
  <message>
   <source>The time is taken from earlier runs of this method.</source>
   <translation>Die Zeit stammt aus früheren Läufen dieser Methode.</translation>
  </message>
  <message>
   <source>The two dates that a gap is filled from are at most so far apart.</source>
   <translation>Die beiden Daten, aus denen eine Lücke gefüllt wird, liegen höchstens so weit auseinander.</translation>
  </message>
  <message>
   <source>The variable %1 names the engine's Python; the choice below waits until it is gone.</source>
   <translation>Die Variable %1 nennt das Python der Engine; die Auswahl unten wartet, bis sie entfernt ist.</translation>
  </message>
  <message>
   <source>The wanted date</source>
   <translation>Das gewünschte Datum</translation>
  </message>
  <message>
   <source>The yardstick: a method that scores below this has no skill.</source>
   <translation>Der Maßstab: Eine Methode, die schlechter abschneidet, kann nichts.</translation>
  </message>
  <message>
   <source>There are no packages of PyTorch for this computer (Python %1 on %2). Name a Python with PyTorch of your own instead.</source>
   <translation>Für diesen Rechner gibt es keine Pakete von PyTorch (Python %1 auf %2). Nennen Sie stattdessen ein eigenes Python mit PyTorch.</translation>
  </message>
  <message>
   <source>There is no image to compare with.</source>
   <translation>Es gibt kein Bild zum Vergleich.</translation>
  </message>
  <message>
   <source>There is no revisit yet. Add the blurred images of the place.</source>
   <translation>Es gibt noch keine Aufnahme. Fügen Sie die unscharfen Bilder des Ortes hinzu.</translation>
  </message>
  <message>
   <source>They Are Right</source>
   <translation>Sie stimmen</translation>
  </message>
  <message>
   <source>They need STFusion's engine with PyTorch: pip install 'stf-engine[deep,train]'. When the training has ended, import %1 here.</source>
   <translation>Sie brauchen die Engine von STFusion mit PyTorch: pip install 'stf-engine[deep,train]'. Wenn das Training beendet ist, importieren Sie hier %1.</translation>
  </message>
  <message>
   <source>This Python has no PyTorch. Classical methods still work.</source>
   <translation>Dieses Python hat kein PyTorch. Klassische Methoden gehen trotzdem.</translation>
  </message>
  <message>
   <source>This file could run programs, so it is not opened. Ask for a .safetensors file.</source>
   <translation>Diese Datei könnte Programme ausführen und wird daher nicht geöffnet. Bitten Sie um eine .safetensors-Datei.</translation>
  </message>
  <message>
   <source>This network is for %1 bands; the images on the page Fuse have %2.</source>
   <translation>Dieses Netz ist für %1 Bänder; die Bilder der Seite Fusionieren haben %2.</translation>
  </message>
  <message>
   <source>This score exists over all bands only.</source>
   <translation>Dieses Maß gibt es nur über alle Bänder.</translation>
  </message>
  <message>
   <source>Threads</source>
   <translation>Threads</translation>
  </message>
  <message>
   <source>Tile size</source>
   <translation>Kachelgröße</translation>
  </message>
  <message>
   <source>Time profile</source>
   <translation>Zeitprofil</translation>
  </message>
  <message>
   <source>Time profile at %1: %2.</source>
   <translation>Zeitprofil bei %1: %2.</translation>
  </message>
  <message>
   <source>Train a model on your own images</source>
   <translation>Ein Modell mit Ihren eigenen Bildern trainieren</translation>
  </message>
  <message>
   <source>Trained against a discriminator; quick for its size.</source>
   <translation>Gegen einen Diskriminator trainiert; schnell für seine Größe.</translation>
  </message>
  <message>
   <source>Trained on</source>
   <translation>Trainiert mit</translation>
  </message>
  <message>
   <source>Training Commands…</source>
   <translation>Trainingsbefehle…</translation>
  </message>
  <message>
   <source>Training commands</source>
   <translation>Trainingsbefehle</translation>
  </message>
  <message>
   <source>Training needs two dates or more with a fine and a coarse image. There are %1 now.</source>
   <translation>Training braucht mindestens zwei Daten mit einem feinen und einem groben Bild. Jetzt sind es %1.</translation>
  </message>
  <message>
   <source>Training needs two dates or more with a fine and a coarse image. There is %1 now.</source>
   <translation>Training braucht mindestens zwei Daten mit einem feinen und einem groben Bild. Jetzt ist es %1.</translation>
  </message>
  <message>
   <source>Translate the network into machine code first. That takes seconds to a minute; then a processor is up to twice as fast, which pays for large scenes. Needs a C++ compiler. Changes pixels by rounding only.</source>
   <translation>Das Netz zuerst in Maschinencode übersetzen. Das dauert Sekunden bis eine Minute; danach ist ein Prozessor bis zu doppelt so schnell, was sich bei großen Szenen lohnt. Braucht einen C++-Compiler. Ändert Pixel nur durch Rundung.</translation>
  </message>
  <message>
   <source>True</source>
   <translation>Ja</translation>
  </message>
  <message>
   <source>Trust</source>
   <translation>Vertrauen</translation>
  </message>
  <message>
   <source>Trust a date less the more changed around the pixel, also where gains and losses cancel. Off = as in the paper.</source>
   <translation>Einem Datum umso weniger trauen, je mehr sich um das Pixel geändert hat, auch wo sich Zu- und Abnahmen aufheben. Aus = wie in der Veröffentlichung.</translation>
  </message>
  <message>
   <source>Trust neighbours less whose coarse value changed much.</source>
   <translation>Nachbarn weniger trauen, deren grober Wert sich stark änderte.</translation>
  </message>
  <message>
   <source>Try Again</source>
   <translation>Erneut versuchen</translation>
  </message>
  <message>
   <source>Try Python, GDAL, PyTorch and a real prediction.</source>
   <translation>Python, GDAL, PyTorch und eine echte Vorhersage probieren.</translation>
  </message>
  <message>
   <source>Try the Demo Scene</source>
   <translation>Demoszene ausprobieren</translation>
  </message>
  <message>
   <source>Two pairs: the one whose images agree better counts more.</source>
   <translation>Zwei Paare: Das Paar, dessen Bilder besser übereinstimmen, zählt mehr.</translation>
  </message>
  <message>
   <source>Two pixels are similar when on both dates they differ by at most twice the standard deviation of the scene divided by this number. More classes make the choice stricter.</source>
   <translation>Zwei Pixel sind ähnlich, wenn sie sich an beiden Daten höchstens um die doppelte Standardabweichung der Szene geteilt durch diese Zahl unterscheiden. Mehr Klassen machen die Auswahl strenger.</translation>
  </message>
  <message>
   <source>Two pixels are similar when they differ by at most twice the standard deviation of the scene divided by this number. More classes make the choice stricter.</source>
   <translation>Zwei Pixel sind ähnlich, wenn sie sich um höchstens das Doppelte der Standardabweichung der Szene geteilt durch diese Zahl unterscheiden. Mehr Klassen wählen strenger aus.</translation>
  </message>
  <message>
   <source>Typical colours to which pixels are compared broadly. More follow finer differences but cost time.</source>
   <translation>Typische Farben, mit denen Pixel grob verglichen werden. Mehr folgen feineren Unterschieden, kosten aber Zeit.</translation>
  </message>
  <message>
   <source>Typical colours to which pixels are compared closely. More follow finer differences but cost time.</source>
   <translation>Typische Farben, mit denen Pixel eng verglichen werden. Mehr folgen feineren Unterschieden, kosten aber Zeit.</translation>
  </message>
  <message>
   <source>Typical error of a pixel; large errors count more.</source>
   <translation>Typischer Fehler eines Pixels; große Fehler zählen mehr.</translation>
  </message>
  <message>
   <source>UInt16 (0 to 65535)</source>
   <translation>UInt16 (0 bis 65535)</translation>
  </message>
  <message>
   <source>Uncertainty</source>
   <translation>Unsicherheit</translation>
  </message>
  <message>
   <source>Uncertainty layer</source>
   <translation>Unsicherheitslayer</translation>
  </message>
  <message>
   <source>Uncertainty of the coarse sensor</source>
   <translation>Unsicherheit des groben Sensors</translation>
  </message>
  <message>
   <source>Uncertainty of the fine sensor</source>
   <translation>Unsicherheit des feinen Sensors</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Rückgängig</translation>
  </message>
  <message>
   <source>Undo “%1”</source>
   <translation>„%1“ rückgängig machen</translation>
  </message>
  <message>
   <source>Unit of SAM</source>
   <translation>Einheit von SAM</translation>
  </message>
  <message>
   <source>Unit of differences</source>
   <translation>Einheit der Unterschiede</translation>
  </message>
  <message>
   <source>Unit of the spectral angle.</source>
   <translation>Einheit des Spektralwinkels.</translation>
  </message>
  <message>
   <source>Unmixing window</source>
   <translation>Fenster der Entmischung</translation>
  </message>
  <message>
   <source>Use %1</source>
   <translation>%1 verwenden</translation>
  </message>
  <message>
   <source>Use %1 Instead</source>
   <translation>Stattdessen %1 verwenden</translation>
  </message>
  <message>
   <source>Use Another Pair</source>
   <translation>Anderes Paar verwenden</translation>
  </message>
  <message>
   <source>Use Anyway</source>
   <translation>Trotzdem verwenden</translation>
  </message>
  <message>
   <source>Use My Own Python</source>
   <translation>Mein eigenes Python verwenden</translation>
  </message>
  <message>
   <source>Use Processor</source>
   <translation>Prozessor verwenden</translation>
  </message>
  <message>
   <source>Use Smaller Tiles</source>
   <translation>Kleinere Kacheln verwenden</translation>
  </message>
  <message>
   <source>Use This Mask</source>
   <translation>Diese Maske verwenden</translation>
  </message>
  <message>
   <source>Use This Mask Rule</source>
   <translation>Diese Maskenregel verwenden</translation>
  </message>
  <message>
   <source>Use a Python that you name; it is tested first.</source>
   <translation>Ein Python verwenden, das Sie nennen; es wird zuerst getestet.</translation>
  </message>
  <message>
   <source>Use in Enhance</source>
   <translation>Zum Schärfen verwenden</translation>
  </message>
  <message>
   <source>Use in Fuse</source>
   <translation>Zum Fusionieren verwenden</translation>
  </message>
  <message>
   <source>Use logarithms of the differences, so that large ones count less against a neighbour.</source>
   <translation>Logarithmen der Unterschiede verwenden, damit große weniger gegen einen Nachbarn zählen.</translation>
  </message>
  <message>
   <source>Use packages that lie in a folder already.</source>
   <translation>Pakete verwenden, die schon in einem Ordner liegen.</translation>
  </message>
  <message>
   <source>Use packages that lie in a folder.</source>
   <translation>Pakete verwenden, die in einem Ordner liegen.</translation>
  </message>
  <message>
   <source>Use temporal difference</source>
   <translation>Zeitlichen Unterschied verwenden</translation>
  </message>
  <message>
   <source>Use the Python of QGIS.</source>
   <translation>Das Python von QGIS verwenden.</translation>
  </message>
  <message>
   <source>Validate</source>
   <translation>Validieren</translation>
  </message>
  <message>
   <source>Validate a method on known dates (leave one out)</source>
   <translation>Eine Methode an bekannten Daten validieren (eines auslassen)</translation>
  </message>
  <message>
   <source>Validate compares with a real image of that day, in numbers and on the map. The report can be sent to anyone.</source>
   <translation>Validieren vergleicht mit einem echten Bild dieses Tages, in Zahlen und auf der Karte. Den Bericht können Sie jedem schicken.</translation>
  </message>
  <message>
   <source>Validated %1 in %2.</source>
   <translation>%1 in %2 validiert.</translation>
  </message>
  <message>
   <source>Validating %1</source>
   <translation>%1 wird validiert</translation>
  </message>
  <message>
   <source>Value</source>
   <translation>Wert</translation>
  </message>
  <message>
   <source>Value = number × scale + offset. An empty field leaves it to the file.</source>
   <translation>Wert = Zahl × Skalierung + Offset. Ein leeres Feld überlässt es der Datei.</translation>
  </message>
  <message>
   <source>Values</source>
   <translation>Werte</translation>
  </message>
  <message>
   <source>Verdict</source>
   <translation>Urteil</translation>
  </message>
  <message>
   <source>Verify</source>
   <translation>Überprüfen</translation>
  </message>
  <message>
   <source>Verifying %1…</source>
   <translation>%1 wird überprüft…</translation>
  </message>
  <message>
   <source>Version of the engine</source>
   <translation>Version der Engine</translation>
  </message>
  <message>
   <source>Visible</source>
   <translation>Sichtbare</translation>
  </message>
  <message>
   <source>Wanted date</source>
   <translation>Gewünschtes Datum</translation>
  </message>
  <message>
   <source>Warning</source>
   <translation>Warnung</translation>
  </message>
  <message>
   <source>Weight pairs by reliability</source>
   <translation>Paare nach Zuverlässigkeit gewichten</translation>
  </message>
  <message>
   <source>Weighted</source>
   <translation>Gewichtet</translation>
  </message>
  <message>
   <source>Weights and checkpoints (*.safetensors *.ckpt *.pth *.pt)</source>
   <translation>Gewichte und Checkpoints (*.safetensors *.ckpt *.pth *.pt)</translation>
  </message>
  <message>
   <source>Weights file or installed name of a network for revisits; it takes the place of the method. “stf methods --installed” lists the installed ones.</source>
   <translation>Gewichtsdatei oder installierter Name eines Netzes für Aufnahmen; tritt an die Stelle der Methode. „stf methods --installed“ listet die installierten.</translation>
  </message>
  <message>
   <source>Weights file or installed name of a network; it takes the place of the method. “stf methods --installed” lists the installed ones; “stf train” makes weights from your own images, “stf models import FILE” installs a file or a published checkpoint.</source>
   <translation>Gewichtsdatei oder installierter Name eines Netzes; tritt an die Stelle der Methode. „stf methods --installed“ listet die installierten auf; „stf train“ macht Gewichte aus Ihren eigenen Bildern, „stf models import FILE“ installiert eine Datei oder einen veröffentlichten Checkpoint.</translation>
  </message>
  <message>
   <source>Weights of a network</source>
   <translation>Gewichte eines Netzes</translation>
  </message>
  <message>
   <source>Weights of the bands</source>
   <translation>Gewichte der Bänder</translation>
  </message>
  <message>
   <source>Weights of two pairs</source>
   <translation>Gewichte zweier Paare</translation>
  </message>
  <message>
   <source>Weights work in the form that they were trained in, which their card states. 'reference' does what the published code does, its mistakes included.</source>
   <translation>Gewichte funktionieren in der Form, in der sie trainiert wurden; ihre Karte nennt sie. 'reference' tut, was der veröffentlichte Code tut, mitsamt seinen Fehlern.</translation>
  </message>
  <message>
   <source>What Does It Mean?</source>
   <translation>Was bedeutet das?</translation>
  </message>
  <message>
   <source>What becomes of the difference between the coarse and the fine image of the pair: keep carries all of it over, drop none. Automatic: learned from the images, per band.</source>
   <translation>Was aus dem Unterschied zwischen dem groben und dem feinen Bild des Paars wird: keep überträgt ihn ganz, drop gar nicht. Automatisch: aus den Bildern gelernt, je Band.</translation>
  </message>
  <message>
   <source>What computes the networks.</source>
   <translation>Womit die Netze gerechnet werden.</translation>
  </message>
  <message>
   <source>What each needs, and how to get or train it; opens Models.</source>
   <translation>Was jedes braucht und wie man es bekommt oder trainiert; öffnet „Modelle“.</translation>
  </message>
  <message>
   <source>What every other method has to beat.</source>
   <translation>Was jede andere Methode übertreffen muss.</translation>
  </message>
  <message>
   <source>What helps: a folder on another disk, or space made on this one.</source>
   <translation>Was hilft: ein Ordner auf einer anderen Platte oder mehr Platz auf dieser.</translation>
  </message>
  <message>
   <source>What helps: add your organisation's certificate in Settings › Options › Authentication, or set up from an offline folder.</source>
   <translation>Was hilft: das Zertifikat Ihrer Organisation unter Einstellungen › Optionen › Authentifizierung hinzufügen oder aus einem Offline-Ordner einrichten.</translation>
  </message>
  <message>
   <source>What helps: an offline folder, or a Python of your own with PyTorch.</source>
   <translation>Was hilft: ein Offline-Ordner oder ein eigenes Python mit PyTorch.</translation>
  </message>
  <message>
   <source>What helps: another folder.</source>
   <translation>Was hilft: ein anderer Ordner.</translation>
  </message>
  <message>
   <source>What helps: look at the network and at Settings › Options › Network, or set up from an offline folder.</source>
   <translation>Was hilft: das Netzwerk und Einstellungen › Optionen › Netzwerk ansehen oder aus einem Offline-Ordner einrichten.</translation>
  </message>
  <message>
   <source>What helps: name a Python with PyTorch and GDAL yourself.</source>
   <translation>Was hilft: selbst ein Python mit PyTorch und GDAL nennen.</translation>
  </message>
  <message>
   <source>What is drawn. The band is chosen above the scores.</source>
   <translation>Was gezeichnet wird. Das Band wird über den Maßen gewählt.</translation>
  </message>
  <message>
   <source>What the lines are pulled to: the slope of the whole scene, or one (no change of contrast).</source>
   <translation>Wohin die Geraden gezogen werden: zur Steigung der ganzen Szene oder zu eins (keine Änderung des Kontrasts).</translation>
  </message>
  <message>
   <source>What the panchromatic image is compared with: the mix of the bands that is most like it, the mean of all, the mean of the visible ones, or numbers, one per band.</source>
   <translation>Womit das panchromatische Bild verglichen wird: die ihm ähnlichste Mischung der Bänder, das Mittel aller, das Mittel der sichtbaren, oder Zahlen, eine je Band.</translation>
  </message>
  <message>
   <source>What the programs said, without your name.</source>
   <translation>Was die Programme sagten, ohne Ihren Namen.</translation>
  </message>
  <message>
   <source>What to Compare</source>
   <translation>Was verglichen wird</translation>
  </message>
  <message>
   <source>Where a coarse pixel did not change at all, take the fine pixel as it is. Without effect when detail is kept.</source>
   <translation>Wo sich ein grobes Pixel gar nicht änderte, das feine Pixel nehmen, wie es ist. Ohne Wirkung, wenn Details behalten werden.</translation>
  </message>
  <message>
   <source>Where bands are nearly black, quotients explode; 0: no limit.</source>
   <translation>Wo Bänder fast schwarz sind, werden Quotienten riesig; 0: keine Grenze.</translation>
  </message>
  <message>
   <source>Where brightness and detail go together.</source>
   <translation>Wo Helligkeit und Einzelheiten zusammengehen.</translation>
  </message>
  <message>
   <source>Where names and tags tell no date: file=date with commas between them, e.g. scene_a.tif=2024-05-10.</source>
   <translation>Wo Namen und Tags kein Datum nennen: Datei=Datum mit Kommas dazwischen, z. B. scene_a.tif=2024-05-10.</translation>
  </message>
  <message>
   <source>Where networks are computed.</source>
   <translation>Wo Netze gerechnet werden.</translation>
  </message>
  <message>
   <source>Where networks are computed; classical methods always use the processor.</source>
   <translation>Wo Netze gerechnet werden; klassische Methoden benutzen immer den Prozessor.</translation>
  </message>
  <message>
   <source>Where pixels are from, in time</source>
   <translation>Woher die Pixel stammen, in zeitlicher Folge</translation>
  </message>
  <message>
   <source>Where the angle of the spectra matters; with consistency=0 it stays as it is.</source>
   <translation>Wo der Winkel der Spektren zählt; mit consistency=0 bleibt er, wie er ist.</translation>
  </message>
  <message>
   <source>Which Engine</source>
   <translation>Welche Engine</translation>
  </message>
  <message>
   <source>Which network is trained.</source>
   <translation>Welches Netz trainiert wird.</translation>
  </message>
  <message>
   <source>Whole area</source>
   <translation>Ganze Fläche</translation>
  </message>
  <message>
   <source>Whole image only</source>
   <translation>Nur das ganze Bild</translation>
  </message>
  <message>
   <source>Width of the surroundings of a pixel that belong to its description.</source>
   <translation>Breite der Umgebung eines Pixels, die zu seiner Beschreibung gehört.</translation>
  </message>
  <message>
   <source>Width, narrow</source>
   <translation>Breite, eng</translation>
  </message>
  <message>
   <source>Width, wide</source>
   <translation>Breite, weit</translation>
  </message>
  <message>
   <source>Window width</source>
   <translation>Fensterbreite</translation>
  </message>
  <message>
   <source>With a Pan Image</source>
   <translation>Mit einem Pan-Bild</translation>
  </message>
  <message>
   <source>Write a report</source>
   <translation>Einen Bericht schreiben</translation>
  </message>
  <message>
   <source>Write a report: one HTML file with pictures and tables.</source>
   <translation>Einen Bericht schreiben: eine HTML-Datei mit Bildern und Tabellen.</translation>
  </message>
  <message>
   <source>Write all facts into this file.</source>
   <translation>Alle Angaben in diese Datei schreiben.</translation>
  </message>
  <message>
   <source>Write all findings into this file.</source>
   <translation>Alle Befunde in diese Datei schreiben.</translation>
  </message>
  <message>
   <source>Write all scores into this file.</source>
   <translation>Alle Maße in diese Datei schreiben.</translation>
  </message>
  <message>
   <source>Write prediction - reference: the mean of the bands first, then each band.</source>
   <translation>Vorhersage - Referenz schreiben: zuerst das Mittel der Bänder, dann jedes Band.</translation>
  </message>
  <message>
   <source>Write the commands that train this network on the images of the page Fuse.</source>
   <translation>Die Befehle schreiben, die dieses Netz mit den Bildern der Seite „Fusionieren“ trainieren.</translation>
  </message>
  <message>
   <source>Write the recipe of this run to repeat it.</source>
   <translation>Das Rezept dieses Laufs schreiben, um ihn zu wiederholen.</translation>
  </message>
  <message>
   <source>Write the result as a Cloud Optimized GeoTIFF.</source>
   <translation>Das Ergebnis als Cloud Optimized GeoTIFF schreiben.</translation>
  </message>
  <message>
   <source>Writing %1</source>
   <translation>%1 wird geschrieben</translation>
  </message>
  <message>
   <source>YYYY-MM-DD. Empty: read from the file's name or tags.</source>
   <translation>JJJJ-MM-TT. Leer: aus Dateiname oder Tags gelesen.</translation>
  </message>
  <message>
   <source>YYYY-MM-DD. The clearest revisit near this date is the reference of the others.</source>
   <translation>JJJJ-MM-TT. Die klarste Aufnahme nahe diesem Datum ist die Referenz der anderen.</translation>
  </message>
  <message>
   <source>You can close this window; the work goes on and shows in the dock.</source>
   <translation>Sie können dieses Fenster schließen; die Arbeit geht weiter und wird im Fenster von STFusion gezeigt.</translation>
  </message>
  <message>
   <source>Your driver %2 is too old. Needs driver %1 or newer.</source>
   <translation>Ihr Treiber %2 ist zu alt. Nötig ist Treiber %1 oder neuer.</translation>
  </message>
  <message>
   <source>Your driver is %2. Needs driver %1 or newer.</source>
   <translation>Ihr Treiber ist %2. Nötig ist Treiber %1 oder neuer.</translation>
  </message>
  <message>
   <source>Your images</source>
   <translation>Ihre Bilder</translation>
  </message>
  <message>
   <source>Zoom to Both</source>
   <translation>Auf beide zoomen</translation>
  </message>
  <message>
   <source>a training with STFusion</source>
   <translation>ein Training mit STFusion</translation>
  </message>
  <message>
   <source>about %1</source>
   <translation>etwa %1</translation>
  </message>
  <message>
   <source>agrees fairly</source>
   <translation>stimmt leidlich überein</translation>
  </message>
  <message>
   <source>agrees only in part</source>
   <translation>stimmt nur teilweise überein</translation>
  </message>
  <message>
   <source>agrees well</source>
   <translation>stimmt gut überein</translation>
  </message>
  <message>
   <source>all automatic</source>
   <translation>alle automatisch</translation>
  </message>
  <message>
   <source>all bands</source>
   <translation>alle Bänder</translation>
  </message>
  <message>
   <source>all, in their order</source>
   <translation>alle, in ihrer Reihenfolge</translation>
  </message>
  <message>
   <source>as published, its mistakes included</source>
   <translation>wie veröffentlicht, mitsamt Fehlern</translation>
  </message>
  <message>
   <source>as the fine image</source>
   <translation>wie das feine Bild</translation>
  </message>
  <message>
   <source>as the revisits</source>
   <translation>wie die Aufnahmen</translation>
  </message>
  <message>
   <source>auto: for each date the best pair before and the best one after it, by days and by the likeness of the coarse images. best: the best one alone. A date such as 2024-05-10: this pair for all.</source>
   <translation>auto: für jedes Datum das beste Paar davor und das beste danach, nach Tagen und nach der Ähnlichkeit der groben Bilder. best: das beste allein. Ein Datum wie 2024-05-10: dieses Paar für alle.</translation>
  </message>
  <message>
   <source>auto: measure its shift against the revisits and put it right where it exceeds a tenth of their pixel. off: believe the georeference. Or the shift of its content, rows and columns of the revisits down and right.</source>
   <translation>auto: seinen Versatz gegen die Aufnahmen messen und berichtigen, wo er ein Zehntel ihrer Pixel übersteigt. off: der Georeferenz glauben. Oder der Versatz seines Inhalts, Zeilen und Spalten der Aufnahmen nach unten und rechts.</translation>
  </message>
  <message>
   <source>auto: where the pair shows a shift clearly. The result says by how much.</source>
   <translation>auto: wo das Paar eine Verschiebung deutlich zeigt. Das Ergebnis sagt, um wie viel.</translation>
  </message>
  <message>
   <source>auto: where the weights are no regression, pan is brought to the level of the mix of the bands. none: as it is, as other programs do.</source>
   <translation>auto: Wo die Gewichte keine Regression sind, wird Pan auf das Niveau der Bändermischung gebracht. none: wie es ist, wie andere Programme es tun.</translation>
  </message>
  <message>
   <source>automatic</source>
   <translation>automatisch</translation>
  </message>
  <message>
   <source>band %1</source>
   <translation>Band %1</translation>
  </message>
  <message>
   <source>bands at %1</source>
   <translation>Bänder bei %1</translation>
  </message>
  <message>
   <source>best measured, mixed fields</source>
   <translation>am besten gemessen, gemischte Felder</translation>
  </message>
  <message>
   <source>better than no change</source>
   <translation>besser als keine Änderung</translation>
  </message>
  <message>
   <source>between two fine images</source>
   <translation>zwischen zwei feinen Bildern</translation>
  </message>
  <message>
   <source>blue, green, red, nir</source>
   <translation>blue, green, red, nir</translation>
  </message>
  <message>
   <source>broken</source>
   <translation>defekt</translation>
  </message>
  <message>
   <source>built in</source>
   <translation>eingebaut</translation>
  </message>
  <message>
   <source>cannot be used</source>
   <translation>nicht verwendbar</translation>
  </message>
  <message>
   <source>change averages the change over similar pixels and keeps all detail; value averages the predicted values, as in the paper, which blurs and removes noise.</source>
   <translation>change mittelt die Änderung über ähnliche Pixel und erhält alle Details; value mittelt die vorhergesagten Werte, wie in der Veröffentlichung, was verwischt und Rauschen entfernt.</translation>
  </message>
  <message>
   <source>change that follows edges</source>
   <translation>Wandel, der Kanten folgt</translation>
  </message>
  <message>
   <source>checking %1</source>
   <translation>%1 wird geprüft</translation>
  </message>
  <message>
   <source>clear classes, nearly the best</source>
   <translation>klare Klassen, fast das Beste</translation>
  </message>
  <message>
   <source>coarse</source>
   <translation>grob</translation>
  </message>
  <message>
   <source>coarse image, %1</source>
   <translation>grobes Bild, %1</translation>
  </message>
  <message>
   <source>coarse pixels</source>
   <translation>grobe Pixel</translation>
  </message>
  <message>
   <source>coarse: merge, then sharpen. fine: first super-resolve onto the grid of the panchromatic image, then add the detail that is still missing.</source>
   <translation>coarse: zusammenführen, dann schärfen. fine: zuerst auf das Raster des panchromatischen Bildes superauflösen, dann fehlende Einzelheiten hinzufügen.</translation>
  </message>
  <message>
   <source>coarse: the coarse sensor is right on average, as in the paper. fine: the fine sensor is; only the change is taken from the coarse one.</source>
   <translation>coarse: der grobe Sensor stimmt im Mittel, wie in der Veröffentlichung. fine: der feine stimmt; vom groben kommt nur die Änderung.</translation>
  </message>
  <message>
   <source>copies the old image</source>
   <translation>kopiert das alte Bild</translation>
  </message>
  <message>
   <source>d MMMM</source>
   <translation>d. MMMM</translation>
  </message>
  <message>
   <source>ddim takes some of the time steps that the weights were trained with; ddpm takes all of them and draws new noise in each.</source>
   <translation>ddim nimmt einige der Zeitschritte, mit denen die Gewichte trainiert wurden; ddpm nimmt alle und zieht in jedem neues Rauschen.</translation>
  </message>
  <message>
   <source>downloading %1</source>
   <translation>%1 wird heruntergeladen</translation>
  </message>
  <message>
   <source>enhanced, beside the revisits</source>
   <translation>enhanced, neben den Aufnahmen</translation>
  </message>
  <message>
   <source>fast, hard to do badly</source>
   <translation>schnell, schwer schlecht zu machen</translation>
  </message>
  <message>
   <source>file name</source>
   <translation>Dateiname</translation>
  </message>
  <message>
   <source>file=mask with commas between them, with the rule after an @, e.g. scene_a.tif=clouds.tif@bad-nonzero or scene_a.tif=scl.tif@values:3+8+9+10.</source>
   <translation>Datei=Maske mit Kommas dazwischen, die Regel nach einem @, z. B. scene_a.tif=clouds.tif@bad-nonzero oder scene_a.tif=scl.tif@values:3+8+9+10.</translation>
  </message>
  <message>
   <source>filled from coarse</source>
   <translation>aus dem Groben gefüllt</translation>
  </message>
  <message>
   <source>fine</source>
   <translation>fein</translation>
  </message>
  <message>
   <source>fits your bands</source>
   <translation>passt zu Ihren Bändern</translation>
  </message>
  <message>
   <source>fits your images</source>
   <translation>passt zu Ihren Bildern</translation>
  </message>
  <message>
   <source>for the page Enhance</source>
   <translation>für die Seite Schärfen</translation>
  </message>
  <message>
   <source>from QGIS</source>
   <translation>von QGIS</translation>
  </message>
  <message>
   <source>fused, beside the fine image</source>
   <translation>fused, neben dem feinen Bild</translation>
  </message>
  <message>
   <source>hardly agrees</source>
   <translation>stimmt kaum überein</translation>
  </message>
  <message>
   <source>installed</source>
   <translation>installiert</translation>
  </message>
  <message>
   <source>interpolated in time</source>
   <translation>in der Zeit interpoliert</translation>
  </message>
  <message>
   <source>learns from your own images</source>
   <translation>lernt aus Ihren eigenen Bildern</translation>
  </message>
  <message>
   <source>looking…</source>
   <translation>wird gesucht…</translation>
  </message>
  <message>
   <source>making the folder</source>
   <translation>Ordner wird angelegt</translation>
  </message>
  <message>
   <source>match: mean and contrast of each band of a revisit become those of the reference. none: its numbers stay.</source>
   <translation>match: Mittel und Kontrast jedes Kanals einer Aufnahme werden die der Referenz. none: ihre Zahlen bleiben.</translation>
  </message>
  <message>
   <source>mean error %1</source>
   <translation>mittlerer Fehler %1</translation>
  </message>
  <message>
   <source>missing files:</source>
   <translation>fehlende Dateien:</translation>
  </message>
  <message>
   <source>name=value with commas between them, e.g. tau=0.02, local_match=false. Empty: defaults.</source>
   <translation>Name=Wert mit Kommas dazwischen, z. B. tau=0.02, local_match=false. Leer: Vorgaben.</translation>
  </message>
  <message>
   <source>name=value with commas between them, e.g. window=21, similar=30. Empty: defaults.</source>
   <translation>Name=Wert mit Kommas dazwischen, z. B. window=21, similar=30. Leer: Vorgaben.</translation>
  </message>
  <message>
   <source>no change</source>
   <translation>keine Änderung</translation>
  </message>
  <message>
   <source>no date</source>
   <translation>kein Datum</translation>
  </message>
  <message>
   <source>no date ticked</source>
   <translation>kein Datum angehakt</translation>
  </message>
  <message>
   <source>no mask</source>
   <translation>keine Maske</translation>
  </message>
  <message>
   <source>none installed</source>
   <translation>keine installiert</translation>
  </message>
  <message>
   <source>not defined</source>
   <translation>nicht definiert</translation>
  </message>
  <message>
   <source>not known</source>
   <translation>nicht bekannt</translation>
  </message>
  <message>
   <source>not known: the engine did not answer</source>
   <translation>nicht bekannt: Die Engine antwortete nicht</translation>
  </message>
  <message>
   <source>not stated</source>
   <translation>nicht angegeben</translation>
  </message>
  <message>
   <source>not there</source>
   <translation>nicht da</translation>
  </message>
  <message>
   <source>not used</source>
   <translation>nicht verwendet</translation>
  </message>
  <message>
   <source>observed</source>
   <translation>beobachtet</translation>
  </message>
  <message>
   <source>one line for the whole scene</source>
   <translation>eine Gerade für die ganze Szene</translation>
  </message>
  <message>
   <source>or drop layers, files or a folder here</source>
   <translation>oder ziehen Sie Layer, Dateien oder einen Ordner hierher</translation>
  </message>
  <message>
   <source>others open source</source>
   <translation>andere Open Source</translation>
  </message>
  <message>
   <source>packages</source>
   <translation>Pakete</translation>
  </message>
  <message>
   <source>pixel size unknown</source>
   <translation>Pixelgröße unbekannt</translation>
  </message>
  <message>
   <source>pixels</source>
   <translation>Pixel</translation>
  </message>
  <message>
   <source>pixels of pan</source>
   <translation>Pixel von Pan</translation>
  </message>
  <message>
   <source>predicted</source>
   <translation>vorhergesagt</translation>
  </message>
  <message>
   <source>prediction - reference</source>
   <translation>Vorhersage - Referenz</translation>
  </message>
  <message>
   <source>prediction − reference, %1</source>
   <translation>Vorhersage − Referenz, %1</translation>
  </message>
  <message>
   <source>private folder</source>
   <translation>privater Ordner</translation>
  </message>
  <message>
   <source>quick, follows strong change</source>
   <translation>schnell, folgt starker Änderung</translation>
  </message>
  <message>
   <source>ratio %1</source>
   <translation>Verhältnis %1</translation>
  </message>
  <message>
   <source>ratio %1, your images have %2</source>
   <translation>Verhältnis %1, Ihre Bilder haben %2</translation>
  </message>
  <message>
   <source>reference</source>
   <translation>Referenz</translation>
  </message>
  <message>
   <source>reference, %1</source>
   <translation>Referenz, %1</translation>
  </message>
  <message>
   <source>reference: the arithmetic of the published framework, to compare with its tables.</source>
   <translation>reference: die Rechenweise des veröffentlichten Frameworks, zum Vergleich mit dessen Tabellen.</translation>
  </message>
  <message>
   <source>report</source>
   <translation>Bericht</translation>
  </message>
  <message>
   <source>right levels, no detail</source>
   <translation>richtige Höhe, kein Detail</translation>
  </message>
  <message>
   <source>sharp black and white</source>
   <translation>scharf schwarz-weiß</translation>
  </message>
  <message>
   <source>small fields, between two pairs</source>
   <translation>kleine Felder, zwischen zwei Paaren</translation>
  </message>
  <message>
   <source>strict keeps a neighbour only when both its fine-coarse and its temporal difference are small, as in the paper; lenient when at least one is.</source>
   <translation>strict behält einen Nachbarn nur, wenn sein Unterschied fein-grob und sein zeitlicher beide klein sind, wie in der Veröffentlichung; lenient, wenn es mindestens einer ist.</translation>
  </message>
  <message>
   <source>surface temperature, between two pairs</source>
   <translation>Oberflächentemperatur, zwischen zwei Paaren</translation>
  </message>
  <message>
   <source>test data</source>
   <translation>Testdaten</translation>
  </message>
  <message>
   <source>testing with a real image</source>
   <translation>Test mit einem echten Bild</translation>
  </message>
  <message>
   <source>that day</source>
   <translation>diesem Tag</translation>
  </message>
  <message>
   <source>the Python package index</source>
   <translation>der Python-Paketindex</translation>
  </message>
  <message>
   <source>the Python package index, through the proxy</source>
   <translation>der Python-Paketindex, über den Proxy</translation>
  </message>
  <message>
   <source>the checkpoint %1</source>
   <translation>der Checkpoint %1</translation>
  </message>
  <message>
   <source>the classic of the field</source>
   <translation>der Klassiker des Fachs</translation>
  </message>
  <message>
   <source>the processor</source>
   <translation>der Prozessor</translation>
  </message>
  <message>
   <source>time series</source>
   <translation>Zeitreihe</translation>
  </message>
  <message>
   <source>today %1</source>
   <translation>heute %1</translation>
  </message>
  <message>
   <source>too bright +%1</source>
   <translation>zu hell +%1</translation>
  </message>
  <message>
   <source>too high +%1</source>
   <translation>zu hoch +%1</translation>
  </message>
  <message>
   <source>tries them on your images, takes the best</source>
   <translation>probiert sie an Ihren Bildern, nimmt das beste</translation>
  </message>
  <message>
   <source>uncertainty</source>
   <translation>Unsicherheit</translation>
  </message>
  <message>
   <source>unknown</source>
   <translation>unbekannt</translation>
  </message>
  <message>
   <source>value = number × scale + offset. Empty: as the file says.</source>
   <translation>Wert = Zahl × Skalierung + Offset. Leer: wie die Datei es sagt.</translation>
  </message>
  <message>
   <source>wavelength in nm at %1</source>
   <translation>Wellenlänge in nm bei %1</translation>
  </message>
  <message>
   <source>where pixels are from</source>
   <translation>Woher die Pixel stammen</translation>
  </message>
  <message>
   <source>worse than no change</source>
   <translation>schlechter als keine Änderung</translation>
  </message>
  <message>
   <source>x,y in units of their CRS.</source>
   <translation>x,y in Einheiten ihres KBS.</translation>
  </message>
  <message>
   <source>x,y of the coarse sensor in fine pixels.</source>
   <translation>x,y des groben Sensors in feinen Pixeln.</translation>
  </message>
  <message>
   <source>yesterday</source>
   <translation>gestern</translation>
  </message>
  <message>
   <source>your own</source>
   <translation>Ihr eigenes</translation>
  </message>
  <message>
   <source>{} is missing: {} needs it.</source>
   <translation>{} fehlt: {} braucht es.</translation>
  </message>
  <message>
   <source>{} takes no panchromatic image. Leave PAN out, or choose {}.</source>
   <translation>{} nimmt kein panchromatisches Bild. Lassen Sie PAN weg oder wählen Sie {}.</translation>
  </message>
  <message>
   <source>{}, mean of the dates</source>
   <translation>{}, Mittel der Daten</translation>
  </message>
  <message>
   <source>{}: '{}' is no date. Write YYYY-MM-DD.</source>
   <translation>{}: „{}“ ist kein Datum. Schreiben Sie JJJJ-MM-TT.</translation>
  </message>
  <message>
   <source>{}: failed. {}</source>
   <translation>{}: fehlgeschlagen. {}</translation>
  </message>
  <message>
   <source>{}: predicted from {}; {:.1f} % of the pixels have data.</source>
   <translation>{}: vorhergesagt aus {}; {:.1f} % der Pixel haben Daten.</translation>
  </message>
  <message>
   <source>{}: the layer {} comes from a service ({}). Save it as a GeoTIFF first.</source>
   <translation>{}: Der Layer {} kommt von einem Dienst ({}). Speichern Sie ihn zuerst als GeoTIFF.</translation>
  </message>
  <message>
   <source>{}: {:.1f} % of the pixels observed, {:.1f} % predicted, {:.1f} % filled from coarse, {:.1f} % interpolated in time.</source>
   <translation>{}: {:.1f} % der Pixel beobachtet, {:.1f} % vorhergesagt, {:.1f} % aus dem Groben gefüllt, {:.1f} % in der Zeit interpoliert.</translation>
  </message>
  <message>
   <source>“Copy Details” copies the list of all files that are missing.</source>
   <translation>„Details kopieren“ kopiert die Liste aller fehlenden Dateien.</translation>
  </message>
  <message>
   <source>↓ lower is better, ↑ higher is better</source>
   <translation>↓ niedriger ist besser, ↑ höher ist besser</translation>
  </message>
  <message>
   <source>−%1 too dark</source>
   <translation>−%1 zu dunkel</translation>
  </message>
  <message>
   <source>−%1 too low</source>
   <translation>−%1 zu niedrig</translation>
  </message>
 </context>
</TS>

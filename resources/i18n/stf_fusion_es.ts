<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES">
 <context>
  <name>STFusion</name>
  <message>
   <source>%1 (recommended here)</source>
   <translation>%1 (recomendado aquí)</translation>
  </message>
  <message>
   <source>%1 (recommended)</source>
   <translation>%1 (recomendado)</translation>
  </message>
  <message>
   <source>%1 against %2</source>
   <translation>%1 frente a %2</translation>
  </message>
  <message>
   <source>%1 are kept for the next try.</source>
   <translation>%1 se conservan para el próximo intento.</translation>
  </message>
  <message>
   <source>%1 are missing in this folder.</source>
   <translation>Faltan %1 en esta carpeta.</translation>
  </message>
  <message>
   <source>%1 at %2</source>
   <translation>%1 el %2</translation>
  </message>
  <message>
   <source>%1 automatic</source>
   <translation>%1 automático</translation>
  </message>
  <message>
   <source>%1 band</source>
   <translation>%1 banda</translation>
  </message>
  <message>
   <source>%1 band, name not stated</source>
   <translation>%1 banda, nombre no indicado</translation>
  </message>
  <message>
   <source>%1 bands</source>
   <translation>%1 bandas</translation>
  </message>
  <message>
   <source>%1 bands, names not stated</source>
   <translation>%1 bandas, nombres no indicados</translation>
  </message>
  <message>
   <source>%1 bands, your images have %2</source>
   <translation>%1 bandas, sus imágenes tienen %2</translation>
  </message>
  <message>
   <source>%1 cannot be used.</source>
   <translation>%1 no se puede usar.</translation>
  </message>
  <message>
   <source>%1 cannot be written.</source>
   <translation>%1 no se puede escribir.</translation>
  </message>
  <message>
   <source>%1 cloud</source>
   <translation>%1 de nubes</translation>
  </message>
  <message>
   <source>%1 coarse pixels, %2 % left out</source>
   <translation>%1 píxeles gruesos, %2 % excluidos</translation>
  </message>
  <message>
   <source>%1 core</source>
   <translation>%1 núcleo</translation>
  </message>
  <message>
   <source>%1 cores</source>
   <translation>%1 núcleos</translation>
  </message>
  <message>
   <source>%1 date</source>
   <translation>%1 fecha</translation>
  </message>
  <message>
   <source>%1 date, %2</source>
   <translation>%1 fecha, %2</translation>
  </message>
  <message>
   <source>%1 dates</source>
   <translation>%1 fechas</translation>
  </message>
  <message>
   <source>%1 dates, %2 to %3</source>
   <translation>%1 fechas, del %2 al %3</translation>
  </message>
  <message>
   <source>%1 does not work</source>
   <translation>%1 no funciona</translation>
  </message>
  <message>
   <source>%1 error</source>
   <translation>%1 error</translation>
  </message>
  <message>
   <source>%1 errors</source>
   <translation>%1 errores</translation>
  </message>
  <message>
   <source>%1 file is no image that can be read.</source>
   <translation>%1 archivo no es una imagen legible.</translation>
  </message>
  <message>
   <source>%1 files are no images that can be read.</source>
   <translation>%1 archivos no son imágenes legibles.</translation>
  </message>
  <message>
   <source>%1 fine, %2 coarse</source>
   <translation>%1 finas, %2 gruesas</translation>
  </message>
  <message>
   <source>%1 h %2 min left</source>
   <translation>quedan %1 h %2 min</translation>
  </message>
  <message>
   <source>%1 has another checksum than the one fixed in this version of STFusion. A network that changes downloads does that, too.</source>
   <translation>%1 tiene otra suma de comprobación que la fijada en esta versión de STFusion. También lo causa una red que modifica las descargas.</translation>
  </message>
  <message>
   <source>%1 has another checksum than the one fixed in this version of STFusion. Copy it again.</source>
   <translation>%1 tiene otra suma de comprobación que la fijada en esta versión de STFusion. Cópielo de nuevo.</translation>
  </message>
  <message>
   <source>%1 has no date; the file name holds none. Without a date no pair can be made.</source>
   <translation>%1 no tiene fecha; el nombre del archivo no contiene ninguna. Sin fecha no se puede formar un par.</translation>
  </message>
  <message>
   <source>%1 has pixels of %2, the prediction of %3. Compare it as a coarse image.</source>
   <translation>%1 tiene píxeles de %2, la predicción de %3. Compárela como imagen gruesa.</translation>
  </message>
  <message>
   <source>%1 ignored</source>
   <translation>%1 ignorados</translation>
  </message>
  <message>
   <source>%1 image added to the group “%2”. Time to fuse: %3.</source>
   <translation>%1 imagen añadida al grupo «%2». Tiempo de fusión: %3.</translation>
  </message>
  <message>
   <source>%1 image has other units and is left out.</source>
   <translation>%1 imagen tiene otras unidades y se excluye.</translation>
  </message>
  <message>
   <source>%1 image predicted, %2 of pixels without data.</source>
   <translation>%1 imagen predicha, %2 de los píxeles sin datos.</translation>
  </message>
  <message>
   <source>%1 images added to the group “%2”. Time to fuse: %3.</source>
   <translation>%1 imágenes añadidas al grupo «%2». Tiempo de fusión: %3.</translation>
  </message>
  <message>
   <source>%1 images have other units and are left out.</source>
   <translation>%1 imágenes tienen otras unidades y se excluyen.</translation>
  </message>
  <message>
   <source>%1 images predicted, %2 of pixels without data.</source>
   <translation>%1 imágenes predichas, %2 de los píxeles sin datos.</translation>
  </message>
  <message>
   <source>%1 input file is gone.</source>
   <translation>%1 archivo de entrada ya no está.</translation>
  </message>
  <message>
   <source>%1 input files are gone.</source>
   <translation>%1 archivos de entrada ya no están.</translation>
  </message>
  <message>
   <source>%1 is a recipe of another kind (%2); only fusions, enhancements and comparisons can be opened here.</source>
   <translation>%1 es una receta de otro tipo (%2); aquí solo se abren fusiones, mejoras y comparaciones.</translation>
  </message>
  <message>
   <source>%1 is installed. The file you imported stays.</source>
   <translation>%1 está instalado. El archivo importado permanece.</translation>
  </message>
  <message>
   <source>%1 is no image that can be read.</source>
   <translation>%1 no es una imagen legible.</translation>
  </message>
  <message>
   <source>%1 is no recipe of this version of STFusion.</source>
   <translation>%1 no es una receta de esta versión de STFusion.</translation>
  </message>
  <message>
   <source>%1 is no recipe: it cannot be read as JSON.</source>
   <translation>%1 no es una receta: no se puede leer como JSON.</translation>
  </message>
  <message>
   <source>%1 is not a weights file: those end in .safetensors, .ckpt or .pth.</source>
   <translation>%1 no es un archivo de pesos: estos terminan en .safetensors, .ckpt o .pth.</translation>
  </message>
  <message>
   <source>%1 is not sharper than the revisits: its pixel is %2, theirs %3.</source>
   <translation>%1 no es más nítida que las tomas: su píxel mide %2, el de ellas %3.</translation>
  </message>
  <message>
   <source>%1 left out · %2</source>
   <translation>%1 excluidos · %2</translation>
  </message>
  <message>
   <source>%1 min %2 s left</source>
   <translation>quedan %1 min %2 s</translation>
  </message>
  <message>
   <source>%1 needs a pan image: it takes the detail from there.</source>
   <translation>%1 necesita una imagen pan: de ella toma el detalle.</translation>
  </message>
  <message>
   <source>%1 needs another pair: %2.</source>
   <translation>%1 necesita otro par: %2.</translation>
  </message>
  <message>
   <source>%1 network</source>
   <translation>%1 red</translation>
  </message>
  <message>
   <source>%1 networks</source>
   <translation>%1 redes</translation>
  </message>
  <message>
   <source>%1 note</source>
   <translation>%1 nota</translation>
  </message>
  <message>
   <source>%1 notes</source>
   <translation>%1 notas</translation>
  </message>
  <message>
   <source>%1 of %2</source>
   <translation>%1 de %2</translation>
  </message>
  <message>
   <source>%1 of %2 GB free</source>
   <translation>%1 de %2 GB libres</translation>
  </message>
  <message>
   <source>%1 of %2 bands</source>
   <translation>%1 de %2 bandas</translation>
  </message>
  <message>
   <source>%1 of an earlier try</source>
   <translation>%1 de un intento anterior</translation>
  </message>
  <message>
   <source>%1 of pixels without data</source>
   <translation>%1 de los píxeles sin datos</translation>
  </message>
  <message>
   <source>%1 option differs from automatic</source>
   <translation>%1 opción difiere de la automática</translation>
  </message>
  <message>
   <source>%1 options differ from automatic</source>
   <translation>%1 opciones difieren de las automáticas</translation>
  </message>
  <message>
   <source>%1 part of the checkpoint was not known and was left out.</source>
   <translation>%1 parte del punto de control era desconocida y se omitió.</translation>
  </message>
  <message>
   <source>%1 parts of the checkpoint were not known and were left out.</source>
   <translation>%1 partes del punto de control eran desconocidas y se omitieron.</translation>
  </message>
  <message>
   <source>%1 pictures saved in %2.</source>
   <translation>%1 imágenes guardadas en %2.</translation>
  </message>
  <message>
   <source>%1 pixels of this area</source>
   <translation>%1 píxeles de esta zona</translation>
  </message>
  <message>
   <source>%1 pixels, %2 % left out</source>
   <translation>%1 píxeles, %2 % excluidos</translation>
  </message>
  <message>
   <source>%1 revisit</source>
   <translation>%1 toma</translation>
  </message>
  <message>
   <source>%1 revisit, 1 pan</source>
   <translation>%1 toma, 1 pan</translation>
  </message>
  <message>
   <source>%1 revisits</source>
   <translation>%1 tomas</translation>
  </message>
  <message>
   <source>%1 revisits, 1 pan</source>
   <translation>%1 tomas, 1 pan</translation>
  </message>
  <message>
   <source>%1 s left</source>
   <translation>quedan %1 s</translation>
  </message>
  <message>
   <source>%1 to %2</source>
   <translation>%1 a %2</translation>
  </message>
  <message>
   <source>%1 to %2, other for each band</source>
   <translation>%1 a %2, distinto en cada banda</translation>
  </message>
  <message>
   <source>%1 uses no pan image, so %2 changes nothing.</source>
   <translation>%1 no usa imagen pan, así que %2 no cambia nada.</translation>
  </message>
  <message>
   <source>%1 warning</source>
   <translation>%1 advertencia</translation>
  </message>
  <message>
   <source>%1 warnings</source>
   <translation>%1 advertencias</translation>
  </message>
  <message>
   <source>%1 with %2</source>
   <translation>%1 con %2</translation>
  </message>
  <message>
   <source>%1 · %2 (correlation %3)</source>
   <translation>%1 · %2 (correlación %3)</translation>
  </message>
  <message>
   <source>%1 · error</source>
   <translation>%1 · error</translation>
  </message>
  <message>
   <source>%1 · left out</source>
   <translation>%1 · excluido</translation>
  </message>
  <message>
   <source>%1 · reference</source>
   <translation>%1 · referencia</translation>
  </message>
  <message>
   <source>%1 · shift %2, %3 px</source>
   <translation>%1 · desplaz. %2, %3 px</translation>
  </message>
  <message>
   <source>%1 × %2 pixels</source>
   <translation>%1 × %2 píxeles</translation>
  </message>
  <message>
   <source>%1, checked today</source>
   <translation>%1, comprobado hoy</translation>
  </message>
  <message>
   <source>%1, here since %2</source>
   <translation>%1, aquí desde %2</translation>
  </message>
  <message>
   <source>%1, needs you</source>
   <translation>%1, requiere su atención</translation>
  </message>
  <message>
   <source>%1, took %2</source>
   <translation>%1, duró %2</translation>
  </message>
  <message>
   <source>%1, unsure</source>
   <translation>%1, inseguro</translation>
  </message>
  <message>
   <source>%1, versions and checksums fixed</source>
   <translation>%1, versiones y sumas de comprobación fijadas</translation>
  </message>
  <message>
   <source>%1. A tick uses a revisit, without one it is left out.</source>
   <translation>%1. Una marca usa la toma; sin ella se omite.</translation>
  </message>
  <message>
   <source>%1. Click to change.</source>
   <translation>%1. Haga clic para cambiarlo.</translation>
  </message>
  <message>
   <source>%1: %2 cloud, shift of %3 rows and %4 columns.</source>
   <translation>%1: %2 de nubes, desplazamiento de %3 filas y %4 columnas.</translation>
  </message>
  <message>
   <source>%1: left out, %2.</source>
   <translation>%1: omitida, %2.</translation>
  </message>
  <message>
   <source>%1: reference, %2 cloud.</source>
   <translation>%1: referencia, %2 de nubes.</translation>
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
   <translation>0 añade ruido solo al principio, 1 en cada paso tanto como ddpm (ddim).</translation>
  </message>
  <message>
   <source>0 is bad</source>
   <translation>0 es malo</translation>
  </message>
  <message>
   <source>0 is good</source>
   <translation>0 es bueno</translation>
  </message>
  <message>
   <source>0 to 1, as reflectance</source>
   <translation>0 a 1, como reflectancia</translation>
  </message>
  <message>
   <source>0, sure</source>
   <translation>0, seguro</translation>
  </message>
  <message>
   <source>1 when networks can run, else 0</source>
   <translation>1 si las redes pueden funcionar, si no 0</translation>
  </message>
  <message>
   <source>1, 3, 4 or 6.</source>
   <translation>1, 3, 4 o 6.</translation>
  </message>
  <message>
   <source>12 of 12</source>
   <translation>12 of 12</translation>
  </message>
  <message>
   <source>&lt;ol&gt;&lt;li&gt;Add images: a fine and a coarse one of the same date, and a coarse one of the date you want.&lt;/li&gt;&lt;li&gt;Look at the dates; double-click one to correct it.&lt;/li&gt;&lt;li&gt;Tick the dates to predict.&lt;/li&gt;&lt;li&gt;Press Check; each finding has a button that mends it.&lt;/li&gt;&lt;li&gt;Press Fuse; the result becomes a dated layer with the style of the fine image.&lt;/li&gt;&lt;/ol&gt;</source>
   <translation>&lt;ol&gt;&lt;li&gt;Añada imágenes: una fina y una gruesa de la misma fecha, y una gruesa de la fecha deseada.&lt;/li&gt;&lt;li&gt;Mire las fechas; un doble clic corrige una.&lt;/li&gt;&lt;li&gt;Marque las fechas que quiere predecir.&lt;/li&gt;&lt;li&gt;Pulse Comprobar; cada hallazgo tiene un botón que lo remedia.&lt;/li&gt;&lt;li&gt;Pulse Fusionar; el resultado es una capa con fecha y con el estilo de la imagen fina.&lt;/li&gt;&lt;/ol&gt;</translation>
  </message>
  <message>
   <source>A GeoTIFF that web maps read in parts.</source>
   <translation>Un GeoTIFF que los mapas web leen por partes.</translation>
  </message>
  <message>
   <source>A checkpoint does not say what it was trained on. Write what you know: it stands on the card, and tells later which images fit. What you leave empty stays unknown.</source>
   <translation>Un punto de control no dice con qué se entrenó. Escriba lo que sepa: figura en la ficha y dirá después qué imágenes encajan. Lo que quede vacío sigue desconocido.</translation>
  </message>
  <message>
   <source>A checkpoint is converted with PyTorch, which the engine's Python does not have. A .safetensors file needs none.</source>
   <translation>Un punto de control se convierte con PyTorch, que el Python del motor no tiene. Un archivo .safetensors no lo necesita.</translation>
  </message>
  <message>
   <source>A conda or venv Python 3.10 or newer with PyTorch and GDAL.</source>
   <translation>Un Python 3.10 o posterior de conda o venv con PyTorch y GDAL.</translation>
  </message>
  <message>
   <source>A downloaded file is not what was expected; it was deleted.</source>
   <translation>Un archivo descargado no es el esperado; se ha borrado.</translation>
  </message>
  <message>
   <source>A file of the offline folder is not what was expected; it was not used.</source>
   <translation>Un archivo de la carpeta sin conexión no es el esperado; no se ha usado.</translation>
  </message>
  <message>
   <source>A fine image tells most. A coarse one tells whether the averages agree. Leaving a date out predicts a known image from the others.</source>
   <translation>Una imagen fina es la que más dice. Una gruesa dice si las medias concuerdan. Dejar fuera una fecha predice una imagen conocida a partir de las demás.</translation>
  </message>
  <message>
   <source>A mask or quality raster of an image, and which of its numbers mean cloud or no data.</source>
   <translation>Un ráster de máscara o de calidad de una imagen, y cuáles de sus números significan nube o falta de datos.</translation>
  </message>
  <message>
   <source>A network needs weights that were trained on images like yours.
Import a weights file or a published checkpoint on the page Models, or let it write the commands that train a network on your own images.</source>
   <translation>Una red necesita pesos entrenados con imágenes como las suyas.
Importe un archivo de pesos o un punto de control publicado en la página Modelos, o deje que allí se escriban las órdenes que entrenan una red con sus propias imágenes.</translation>
  </message>
  <message>
   <source>A pair is a fine and a coarse image of one date.</source>
   <translation>Un par son una imagen fina y una gruesa de una misma fecha.</translation>
  </message>
  <message>
   <source>A private folder, apart from QGIS. One click removes it.</source>
   <translation>Una carpeta privada, aparte de QGIS. Un clic la elimina.</translation>
  </message>
  <message>
   <source>A private folder, apart from QGIS: about %1 (processor) or %2 (NVIDIA GPU). One click removes it.</source>
   <translation>Una carpeta privada, aparte de QGIS: unos %1 (procesador) o %2 (GPU NVIDIA). Un clic la elimina.</translation>
  </message>
  <message>
   <source>A private folder, apart from QGIS: about %1. One click removes it.</source>
   <translation>Una carpeta privada, aparte de QGIS: unos %1. Un clic la elimina.</translation>
  </message>
  <message>
   <source>A real image of the same date; it is taken for the truth.</source>
   <translation>Una imagen real de la misma fecha; se toma por la verdad.</translation>
  </message>
  <message>
   <source>A revisit of which less is valid is left out.</source>
   <translation>Una revisita de la que sea válido menos se excluye.</translation>
  </message>
  <message>
   <source>A revisit that differs from the reference by this much loses weight; auto: 0.01 of reflectance, else 0.15 of the standard deviation.</source>
   <translation>Una toma que difiere tanto de la referencia pierde peso; auto: 0,01 de reflectancia; si no, 0,15 de la desviación estándar.</translation>
  </message>
  <message>
   <source>A revisit that differs from the result by more counts as if it differed by this, in the units of the revisits; auto: three robust standard deviations of the first residuals, per band.</source>
   <translation>Una revisita que difiere más del resultado cuenta como si difiriera en este valor, en las unidades de las revisitas; auto: tres desviaciones estándar robustas de los primeros residuos, por banda.</translation>
  </message>
  <message>
   <source>A revisit whose bands correlate less with those of the reference is left out.</source>
   <translation>Una revisita cuyas bandas se correlacionen menos con las de la referencia se excluye.</translation>
  </message>
  <message>
   <source>A second file with one standard deviation of each pixel.</source>
   <translation>Un segundo archivo con una desviación típica de cada píxel.</translation>
  </message>
  <message>
   <source>A second file: how far the revisits differ at each pixel (standard deviation), and how many there are.</source>
   <translation>Un segundo archivo: cuánto difieren las tomas en cada píxel (desviación estándar) y cuántas hay.</translation>
  </message>
  <message>
   <source>A sharp image of one band: its detail goes into the result, which lies on its pixels.</source>
   <translation>Una imagen nítida de una banda: su detalle pasa al resultado, que queda sobre sus píxeles.</translation>
  </message>
  <message>
   <source>Abrupt changes.</source>
   <translation>Cambios bruscos.</translation>
  </message>
  <message>
   <source>Accurate</source>
   <translation>Preciso</translation>
  </message>
  <message>
   <source>Add Folder…</source>
   <translation>Añadir carpeta…</translation>
  </message>
  <message>
   <source>Add Layers</source>
   <translation>Añadir capas</translation>
  </message>
  <message>
   <source>Add Layers from Project</source>
   <translation>Añadir capas del proyecto</translation>
  </message>
  <message>
   <source>Add a coarse image of a date that has no fine image: that date can be predicted.</source>
   <translation>Añada una imagen gruesa de una fecha sin imagen fina: esa fecha se podrá predecir.</translation>
  </message>
  <message>
   <source>Add a fine image: it shows what the sharp result shall look like.</source>
   <translation>Añada una imagen fina: muestra cómo debe verse el resultado nítido.</translation>
  </message>
  <message>
   <source>Add every image of a folder; dates are read from the names.</source>
   <translation>Añadir todas las imágenes de una carpeta; las fechas se leen de los nombres.</translation>
  </message>
  <message>
   <source>Add fine and coarse images from this project or from files.</source>
   <translation>Añadir imágenes finas y gruesas de este proyecto o de archivos.</translation>
  </message>
  <message>
   <source>Add images of one place from this project or from files.</source>
   <translation>Añadir imágenes de un lugar desde este proyecto o desde archivos.</translation>
  </message>
  <message>
   <source>Add images on the page Fuse to see whether this network fits them.</source>
   <translation>Añada imágenes en la página Fusionar para ver si esta red encaja con ellas.</translation>
  </message>
  <message>
   <source>Add one &lt;b&gt;fine&lt;/b&gt; image with the &lt;b&gt;coarse&lt;/b&gt; image of the same date (a pair), and a coarse image of the date you want.</source>
   <translation>Añada una imagen &lt;b&gt;fina&lt;/b&gt; con la imagen &lt;b&gt;gruesa&lt;/b&gt; de la misma fecha (un par), y una imagen gruesa de la fecha deseada.</translation>
  </message>
  <message>
   <source>Add several images of one place, and a sharp black-and-white one if you have it. One image with a sharp black-and-white one is enough, too.</source>
   <translation>Añada varias imágenes de un lugar y una nítida en blanco y negro si la tiene. También basta una imagen con una nítida en blanco y negro.</translation>
  </message>
  <message>
   <source>Add the coarse image of %1 to make a pair.</source>
   <translation>Añada la imagen gruesa del %1 para formar un par.</translation>
  </message>
  <message>
   <source>Add the results to the map</source>
   <translation>Añadir los resultados al mapa</translation>
  </message>
  <message>
   <source>Add to Queue</source>
   <translation>Añadir a la cola</translation>
  </message>
  <message>
   <source>Add to This Project</source>
   <translation>Añadir a este proyecto</translation>
  </message>
  <message>
   <source>Add what is left over</source>
   <translation>Añadir lo que sobra</translation>
  </message>
  <message>
   <source>Added to the coarse sensor, in reflectance.</source>
   <translation>Sumado al sensor grueso, en reflectancia.</translation>
  </message>
  <message>
   <source>Adjust the sensors</source>
   <translation>Ajustar los sensores</translation>
  </message>
  <message>
   <source>Against</source>
   <translation>Frente a</translation>
  </message>
  <message>
   <source>Agree with the coarse image</source>
   <translation>Concordar con la imagen gruesa</translation>
  </message>
  <message>
   <source>Agreement of brightness, contrast and structure nearby.</source>
   <translation>Concordancia local de brillo, contraste y estructura.</translation>
  </message>
  <message>
   <source>Agreement of mean, contrast and correlation nearby.</source>
   <translation>Concordancia local de media, contraste y correlación.</translation>
  </message>
  <message>
   <source>Align the panchromatic image</source>
   <translation>Alinear la imagen pancromática</translation>
  </message>
  <message>
   <source>All Raster Layers</source>
   <translation>Todas las capas ráster</translation>
  </message>
  <message>
   <source>All bands</source>
   <translation>Todas las bandas</translation>
  </message>
  <message>
   <source>All dates in one NetCDF file with an axis of time, without gaps when they are filled.</source>
   <translation>Todas las fechas en un archivo NetCDF con un eje de tiempo, sin huecos cuando se rellenan.</translation>
  </message>
  <message>
   <source>All facts (JSON)</source>
   <translation>Todos los datos (JSON)</translation>
  </message>
  <message>
   <source>All fine images alike, all coarse images alike</source>
   <translation>Todas las imágenes finas igual, todas las gruesas igual</translation>
  </message>
  <message>
   <source>All images have pixels of the same size, so it is not clear which are coarse. Click the sign at the left of a row to say so.</source>
   <translation>Todas las imágenes tienen píxeles del mismo tamaño, así que no está claro cuáles son gruesas. Haga clic en el signo a la izquierda de una fila para decirlo.</translation>
  </message>
  <message>
   <source>All, the map view, a layer or a drawn box.</source>
   <translation>Todo, la vista del mapa, una capa o un rectángulo dibujado.</translation>
  </message>
  <message>
   <source>Allow %1 MB of Memory</source>
   <translation>Permitir %1 MB de memoria</translation>
  </message>
  <message>
   <source>Also add the coarse change that the classes do not explain, smoothly interpolated. several-bands: not with a single band (temperature), where it is mostly a difference of the sensors.</source>
   <translation>Añadir también el cambio grueso que las clases no explican, interpolado suavemente. several-bands: no con una sola banda (temperatura), donde es sobre todo una diferencia entre sensores.</translation>
  </message>
  <message>
   <source>Also compute a standard deviation per pixel. It grows with edges, with the detail that was predicted and with the disagreement of the pair; a wrong coarse t2 it cannot know.</source>
   <translation>Calcular también una desviación estándar por píxel. Crece con los bordes, con el detalle predicho y con el desacuerdo del par; no puede conocer un t2 grueso erróneo.</translation>
  </message>
  <message>
   <source>Also compute how far off the result may be: from the disagreement of the two pairs, the spread of the similar pixels and how well each pair agrees. It does not know of errors that the wanted date alone has.</source>
   <translation>Calcular también cuánto puede errar el resultado: por el desacuerdo de los dos pares, la dispersión de los píxeles similares y lo bien que concuerda cada par. No conoce los errores que solo tiene la fecha buscada.</translation>
  </message>
  <message>
   <source>Also compute how far off the result may be: from the spread of the similar pixels and how well the pair agrees. It does not know of errors that the wanted date alone has.</source>
   <translation>Calcular también cuánto puede errar el resultado: por la dispersión de los píxeles similares y lo bien que concuerda el par. No conoce los errores que solo tiene la fecha buscada.</translation>
  </message>
  <message>
   <source>Also predict dates outside t1 to t3. A straight line is rarely right there.</source>
   <translation>Predecir también fechas fuera de t1 a t3. Una recta rara vez acierta allí.</translation>
  </message>
  <message>
   <source>Also predict every revisit from the others and tell how far off that is; takes time.</source>
   <translation>Predecir también cada revisita a partir de las demás e indicar la diferencia; lleva tiempo.</translation>
  </message>
  <message>
   <source>Also write images whose gaps are filled; the map then shows these. time: on a straight line between the nearest dates with a value. observed: an image of every date, those of the fine images as well; observed pixels stay as they are, gaps are predicted, else filled over time, and flags say of each pixel where it is from.</source>
   <translation>Escribe también imágenes cuyos huecos están rellenados; el mapa muestra entonces estas. time: en línea recta entre las fechas más cercanas con valor. observed: una imagen de cada fecha, también de las de las imágenes finas; los píxeles observados quedan como están, los huecos se predicen o, si no es posible, se rellenan en el tiempo, y unas marcas dicen de dónde viene cada píxel.</translation>
  </message>
  <message>
   <source>An unfinished set-up lies in the folder.</source>
   <translation>En la carpeta hay una instalación sin terminar.</translation>
  </message>
  <message>
   <source>Angle between the spectra: a change of colour, not brightness.</source>
   <translation>Ángulo entre los espectros: un cambio de color, no de brillo.</translation>
  </message>
  <message>
   <source>Animated GIF (*.gif)</source>
   <translation>GIF animado (*.gif)</translation>
  </message>
  <message>
   <source>Animation saved as %1.</source>
   <translation>Animación guardada como %1.</translation>
  </message>
  <message>
   <source>Another seed gives another scene.</source>
   <translation>Otra semilla da otra escena.</translation>
  </message>
  <message>
   <source>Apple GPU</source>
   <translation>GPU de Apple</translation>
  </message>
  <message>
   <source>Area</source>
   <translation>Zona</translation>
  </message>
  <message>
   <source>Area and Output</source>
   <translation>Zona y salida</translation>
  </message>
  <message>
   <source>Areas</source>
   <translation>Zonas</translation>
  </message>
  <message>
   <source>As a GIF file, an MP4 video, or one PNG file per date.</source>
   <translation>Como archivo GIF, vídeo MP4 o un archivo PNG por fecha.</translation>
  </message>
  <message>
   <source>As a GIF file, or one PNG file per date. MP4 needs the program ffmpeg, which is not here.</source>
   <translation>Como archivo GIF o un archivo PNG por fecha. MP4 necesita el programa ffmpeg, que no está aquí.</translation>
  </message>
  <message>
   <source>As back-projection with many iterations: less noise.</source>
   <translation>Como la retroproyección con muchas iteraciones: menos ruido.</translation>
  </message>
  <message>
   <source>As back-projection, where something changed between the revisits.</source>
   <translation>Como la retroproyección, donde algo cambió entre las tomas.</translation>
  </message>
  <message>
   <source>As good as FSDAF but slower; change that follows edges, one pair.</source>
   <translation>Tan bueno como FSDAF pero más lento; cambio que sigue los bordes, un par.</translation>
  </message>
  <message>
   <source>As the fine image</source>
   <translation>Como la imagen fina</translation>
  </message>
  <message>
   <source>As the high-pass filter, and keeps the colours' proportions.</source>
   <translation>Como el filtro paso alto, y conserva las proporciones de los colores.</translation>
  </message>
  <message>
   <source>As the mean, and single outliers do not matter.</source>
   <translation>Como la media, y los valores atípicos aislados no importan.</translation>
  </message>
  <message>
   <source>As the revisits</source>
   <translation>Como las tomas</translation>
  </message>
  <message>
   <source>As the sensor says, else 0 is bad</source>
   <translation>Según el sensor; si no, 0 es malo</translation>
  </message>
  <message>
   <source>At this distance a neighbour counts half as much as the centre. Small values keep the change local.</source>
   <translation>A esta distancia un vecino cuenta la mitad que el centro. Los valores pequeños mantienen el cambio local.</translation>
  </message>
  <message>
   <source>Auto</source>
   <translation>Auto</translation>
  </message>
  <message>
   <source>Automatic: best before and after</source>
   <translation>Automático: el mejor antes y después</translation>
  </message>
  <message>
   <source>Automatic: name, wavelength, order</source>
   <translation>Automático: nombre, longitud de onda, orden</translation>
  </message>
  <message>
   <source>Automatic: the clearest one</source>
   <translation>Automático: la más despejada</translation>
  </message>
  <message>
   <source>Average only the change of the neighbours and add it to the fine pixel. Off = as in the paper, which averages fine values and so blurs them.</source>
   <translation>Promediar solo el cambio de los vecinos y sumarlo al píxel fino. Desactivado = como en el artículo, que promedia los valores finos y los difumina.</translation>
  </message>
  <message>
   <source>Average the change over similar fine pixels, so that it follows fields and shores. Better, but many times slower.</source>
   <translation>Promediar el cambio sobre píxeles finos similares, para que siga campos y orillas. Mejor, pero mucho más lento.</translation>
  </message>
  <message>
   <source>Average the change over similar fine pixels, which removes the seams between coarse pixels. Better, but many times slower.</source>
   <translation>Promediar el cambio entre píxeles finos similares, lo que elimina las costuras entre píxeles gruesos. Mejor, pero muchas veces más lento.</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>Atrás</translation>
  </message>
  <message>
   <source>Bad bits (bits:1+3)</source>
   <translation>Bits malos (bits:1+3)</translation>
  </message>
  <message>
   <source>Bad values (values:3+8)</source>
   <translation>Valores malos (values:3+8)</translation>
  </message>
  <message>
   <source>Band</source>
   <translation>Banda</translation>
  </message>
  <message>
   <source>Band %1</source>
   <translation>Banda %1</translation>
  </message>
  <message>
   <source>Band of the panchromatic image</source>
   <translation>Banda de la imagen pancromática</translation>
  </message>
  <message>
   <source>Bands</source>
   <translation>Bandas</translation>
  </message>
  <message>
   <source>Bands %1, set by hand</source>
   <translation>Bandas %1, fijadas a mano</translation>
  </message>
  <message>
   <source>Bands of the revisits</source>
   <translation>Bandas de las tomas</translation>
  </message>
  <message>
   <source>Before multiplying: the darkest percent (p1) or the minimum of each band. auto: p1 for numbers that are no reflectance, else off.</source>
   <translation>Antes de multiplicar: el uno por ciento más oscuro (p1) o el mínimo de cada banda. auto: p1 para números que no son reflectancia; si no, desactivado.</translation>
  </message>
  <message>
   <source>Begin; it can be stopped at any time.</source>
   <translation>Empezar; se puede parar en cualquier momento.</translation>
  </message>
  <message>
   <source>Best measured where fields change each in their own way; one pair or two.</source>
   <translation>El mejor resultado medido donde cada parcela cambia a su manera; uno o dos pares.</translation>
  </message>
  <message>
   <source>Best measured with one pair; mixed fields, sudden change.</source>
   <translation>El mejor resultado medido con un par; campos mezclados, cambios repentinos.</translation>
  </message>
  <message>
   <source>Best one</source>
   <translation>El mejor</translation>
  </message>
  <message>
   <source>Between MTF-GLP-CBD and the plain one.</source>
   <translation>Entre MTF-GLP-CBD y el simple.</translation>
  </message>
  <message>
   <source>Beyond the two dates</source>
   <translation>Más allá de las dos fechas</translation>
  </message>
  <message>
   <source>Bias</source>
   <translation>Sesgo</translation>
  </message>
  <message>
   <source>Bicubic</source>
   <translation>Bicúbica</translation>
  </message>
  <message>
   <source>Bilinear</source>
   <translation>Bilineal</translation>
  </message>
  <message>
   <source>Blended</source>
   <translation>Mezclado</translation>
  </message>
  <message>
   <source>Blending of windows</source>
   <translation>Mezcla de ventanas</translation>
  </message>
  <message>
   <source>Blur of the coarse sensor, in coarse pixels.</source>
   <translation>Desenfoque del sensor grueso, en píxeles gruesos.</translation>
  </message>
  <message>
   <source>Blurred image of the date you want.</source>
   <translation>Imagen borrosa de la fecha deseada.</translation>
  </message>
  <message>
   <source>Blurred image of the reference date.</source>
   <translation>Imagen borrosa de la fecha de referencia.</translation>
  </message>
  <message>
   <source>Blurred image of the second reference date.</source>
   <translation>Imagen borrosa de la segunda fecha de referencia.</translation>
  </message>
  <message>
   <source>Blurred images of one place, of one date or several. Their dates are read from names and tags. One is enough when there is a panchromatic image.</source>
   <translation>Imágenes borrosas de un lugar, de una o varias fechas. Sus fechas se leen de nombres y etiquetas. Basta una si hay una imagen pancromática.</translation>
  </message>
  <message>
   <source>Blurred images: those of the fine images' dates, which make pairs with them, and those of the dates you want.</source>
   <translation>Imágenes borrosas: las de las fechas de las imágenes finas, que forman pares con ellas, y las de las fechas deseadas.</translation>
  </message>
  <message>
   <source>Bound of the engine's memory.</source>
   <translation>Límite de la memoria del motor.</translation>
  </message>
  <message>
   <source>Bring slow differences in brightness of a revisit to the level of the reference; only detail then comes from it.</source>
   <translation>Llevar las diferencias lentas de brillo de una toma al nivel de la referencia; de ella viene entonces solo el detalle.</translation>
  </message>
  <message>
   <source>Bring the coarse values to the level of the fine image, band by band. auto: a line where both agree closely.</source>
   <translation>Llevar los valores gruesos al nivel de la imagen fina, banda por banda. auto: una recta donde ambas concuerdan bien.</translation>
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
   <translation>Integrado</translation>
  </message>
  <message>
   <source>By hand</source>
   <translation>A mano</translation>
  </message>
  <message>
   <source>By name</source>
   <translation>Por nombre</translation>
  </message>
  <message>
   <source>By order</source>
   <translation>Por orden</translation>
  </message>
  <message>
   <source>By wavelength</source>
   <translation>Por longitud de onda</translation>
  </message>
  <message>
   <source>Byte (0 to 255)</source>
   <translation>Byte (0 a 255)</translation>
  </message>
  <message>
   <source>COARSE_SHIFT takes two numbers, e.g. 120,-60.</source>
   <translation>COARSE_SHIFT necesita dos números, p. ej. 120,-60.</translation>
  </message>
  <message>
   <source>CRS of the coarse images</source>
   <translation>SRC de las imágenes gruesas</translation>
  </message>
  <message>
   <source>CRS of the fine images</source>
   <translation>SRC de las imágenes finas</translation>
  </message>
  <message>
   <source>CSV (*.csv)</source>
   <translation>CSV (*.csv)</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Cancelar</translation>
  </message>
  <message>
   <source>Cancelled</source>
   <translation>Cancelado</translation>
  </message>
  <message>
   <source>Cancelled after %2 of %3 dates; %1 finished image was kept.</source>
   <translation>Cancelado tras %2 de %3 fechas; se conservó %1 imagen terminada.</translation>
  </message>
  <message>
   <source>Cancelled after %2 of %3 dates; %1 finished images were kept.</source>
   <translation>Cancelado tras %2 de %3 fechas; se conservaron %1 imágenes terminadas.</translation>
  </message>
  <message>
   <source>Cancelled. %1 of %2 images were finished and kept.</source>
   <translation>Cancelado. %1 de %2 imágenes estaban terminadas y se conservaron.</translation>
  </message>
  <message>
   <source>Cancelled. Nothing was written.</source>
   <translation>Cancelado. No se escribió nada.</translation>
  </message>
  <message>
   <source>Candidates of the automatic choice</source>
   <translation>Candidatos de la elección automática</translation>
  </message>
  <message>
   <source>Card</source>
   <translation>Ficha</translation>
  </message>
  <message>
   <source>Change</source>
   <translation>Cambiar</translation>
  </message>
  <message>
   <source>Change Folder…</source>
   <translation>Cambiar carpeta…</translation>
  </message>
  <message>
   <source>Changes</source>
   <translation>Cambios</translation>
  </message>
  <message>
   <source>Check</source>
   <translation>Comprobar</translation>
  </message>
  <message>
   <source>Check Again</source>
   <translation>Comprobar de nuevo</translation>
  </message>
  <message>
   <source>Check images before fusing</source>
   <translation>Comprobar las imágenes antes de fusionar</translation>
  </message>
  <message>
   <source>Checking %1</source>
   <translation>Comprobando %1</translation>
  </message>
  <message>
   <source>Checks</source>
   <translation>Comprobaciones</translation>
  </message>
  <message>
   <source>Choose Another Python…</source>
   <translation>Elegir otro Python…</translation>
  </message>
  <message>
   <source>Choose Another…</source>
   <translation>Elegir otro…</translation>
  </message>
  <message>
   <source>Choose CRS…</source>
   <translation>Elegir SRC…</translation>
  </message>
  <message>
   <source>Choose Masks</source>
   <translation>Elegir máscaras</translation>
  </message>
  <message>
   <source>Choose Masks…</source>
   <translation>Elegir máscaras…</translation>
  </message>
  <message>
   <source>Choose Mask…</source>
   <translation>Elegir máscara…</translation>
  </message>
  <message>
   <source>Choose a prediction.</source>
   <translation>Elija una predicción.</translation>
  </message>
  <message>
   <source>Choose a rule, or write one: bits:1+3, values:3+8, keep-values:4+5, or the name of a sensor's rule.</source>
   <translation>Elija una regla o escriba una: bits:1+3, values:3+8, keep-values:4+5, o el nombre de la regla de un sensor.</translation>
  </message>
  <message>
   <source>Choose among the methods that give an uncertainty, and compute it.</source>
   <translation>Elegir entre los métodos que dan una incertidumbre, y calcularla.</translation>
  </message>
  <message>
   <source>Choose another folder and run what is missing again.</source>
   <translation>Elegir otra carpeta y ejecutar de nuevo lo que falta.</translation>
  </message>
  <message>
   <source>Choose or test the Python that runs the engine.</source>
   <translation>Elegir o probar el Python que ejecuta el motor.</translation>
  </message>
  <message>
   <source>Choose the image to compare with.</source>
   <translation>Elija la imagen con la que comparar.</translation>
  </message>
  <message>
   <source>Choose this network on the page Enhance.</source>
   <translation>Elegir esta red en la página Mejorar.</translation>
  </message>
  <message>
   <source>Choose this network on the page Fuse.</source>
   <translation>Elegir esta red en la página Fusionar.</translation>
  </message>
  <message>
   <source>Choose…</source>
   <translation>Elegir…</translation>
  </message>
  <message>
   <source>Chosen from your images; the value used is written in the result.</source>
   <translation>Elegido a partir de sus imágenes; el valor usado se escribe en el resultado.</translation>
  </message>
  <message>
   <source>Clear</source>
   <translation>Vaciar</translation>
  </message>
  <message>
   <source>Click a pixel on the map. Esc takes the mark away.</source>
   <translation>Haga clic en un píxel del mapa. Esc quita la marca.</translation>
  </message>
  <message>
   <source>Click a place on the map to see its values.</source>
   <translation>Haga clic en un lugar del mapa para ver sus valores.</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
  <message>
   <source>Close History</source>
   <translation>Cerrar el historial</translation>
  </message>
  <message>
   <source>Close this window.</source>
   <translation>Cerrar esta ventana.</translation>
  </message>
  <message>
   <source>Close this window; nothing is downloaded.</source>
   <translation>Cerrar esta ventana; no se descarga nada.</translation>
  </message>
  <message>
   <source>Cloud Optimized GeoTIFF</source>
   <translation>Cloud Optimized GeoTIFF</translation>
  </message>
  <message>
   <source>Cloud masks</source>
   <translation>Máscaras de nubes</translation>
  </message>
  <message>
   <source>Cloud share</source>
   <translation>Proporción de nubes</translation>
  </message>
  <message>
   <source>Coarse</source>
   <translation>Gruesa</translation>
  </message>
  <message>
   <source>Coarse / fine pixel, for ERGAS.</source>
   <translation>Píxel grueso / fino, para ERGAS.</translation>
  </message>
  <message>
   <source>Coarse Image</source>
   <translation>Imagen gruesa</translation>
  </message>
  <message>
   <source>Coarse band of %1</source>
   <translation>Banda gruesa de %1</translation>
  </message>
  <message>
   <source>Coarse bands</source>
   <translation>Bandas gruesas</translation>
  </message>
  <message>
   <source>Coarse image</source>
   <translation>Imagen gruesa</translation>
  </message>
  <message>
   <source>Coarse image of t1</source>
   <translation>Imagen gruesa de t1</translation>
  </message>
  <message>
   <source>Coarse image of t2</source>
   <translation>Imagen gruesa de t2</translation>
  </message>
  <message>
   <source>Coarse image of t3</source>
   <translation>Imagen gruesa de t3</translation>
  </message>
  <message>
   <source>Coarse image of the same date.</source>
   <translation>Imagen gruesa de la misma fecha.</translation>
  </message>
  <message>
   <source>Coarse images</source>
   <translation>Imágenes gruesas</translation>
  </message>
  <message>
   <source>Coarse offset</source>
   <translation>Desplazamiento (gruesa)</translation>
  </message>
  <message>
   <source>Coarse pixel / fine pixel</source>
   <translation>Píxel grueso / píxel fino</translation>
  </message>
  <message>
   <source>Coarse pixel / fine pixel, where the files do not say it.</source>
   <translation>Píxel grueso / píxel fino, si los archivos no lo dicen.</translation>
  </message>
  <message>
   <source>Coarse pixel / fine pixel; need not be whole.</source>
   <translation>Píxel grueso / píxel fino; no tiene que ser entero.</translation>
  </message>
  <message>
   <source>Coarse pixel divided by fine pixel of the images it was trained on.</source>
   <translation>Píxel grueso dividido por píxel fino de las imágenes con que se entrenó.</translation>
  </message>
  <message>
   <source>Coarse pixels of which more than half lies on edges between classes do not tell how classes changed, where enough others are left. After FSDAF 2.0.</source>
   <translation>Los píxeles gruesos con más de la mitad en bordes entre clases no indican cómo cambiaron las clases, si quedan bastantes otros. Según FSDAF 2.0.</translation>
  </message>
  <message>
   <source>Coarse pixels that changed unlike their classes (fire, flood, harvest) do not tell how classes changed, where enough others are left. After FSDAF 2.0.</source>
   <translation>Los píxeles gruesos que cambiaron de modo distinto a sus clases (fuego, inundación, cosecha) no indican cómo cambiaron las clases, si quedan bastantes otros. Según FSDAF 2.0.</translation>
  </message>
  <message>
   <source>Coarse scale</source>
   <translation>Escala (gruesa)</translation>
  </message>
  <message>
   <source>Codes with commas between them, e.g. {}.</source>
   <translation>Códigos separados por comas, p. ej. {}.</translation>
  </message>
  <message>
   <source>Columns</source>
   <translation>Columnas</translation>
  </message>
  <message>
   <source>Comes from</source>
   <translation>Procede de</translation>
  </message>
  <message>
   <source>Command</source>
   <translation>Orden</translation>
  </message>
  <message>
   <source>Common area of all images</source>
   <translation>Zona común de todas las imágenes</translation>
  </message>
  <message>
   <source>Common slope</source>
   <translation>Pendiente común</translation>
  </message>
  <message>
   <source>Compare</source>
   <translation>Comparar</translation>
  </message>
  <message>
   <source>Compare the images through what the coarse sensor really sees. auto: where the pair shows it clearly.</source>
   <translation>Comparar las imágenes a través de lo que el sensor grueso ve en realidad. auto: donde el par lo muestra con claridad.</translation>
  </message>
  <message>
   <source>Compare the newest result with the coarse image of its date on the map.</source>
   <translation>Comparar en el mapa el último resultado con la imagen gruesa de su fecha.</translation>
  </message>
  <message>
   <source>Compare the pixels</source>
   <translation>Comparar los píxeles</translation>
  </message>
  <message>
   <source>Compare two layers on the map with a line.</source>
   <translation>Comparar dos capas en el mapa con una línea.</translation>
  </message>
  <message>
   <source>Compile the network</source>
   <translation>Compilar la red</translation>
  </message>
  <message>
   <source>Compression</source>
   <translation>Compresión</translation>
  </message>
  <message>
   <source>Consistency steps</source>
   <translation>Pasos de consistencia</translation>
  </message>
  <message>
   <source>Conversion of the change</source>
   <translation>Conversión del cambio</translation>
  </message>
  <message>
   <source>Coordinate system %1</source>
   <translation>Sistema de coordenadas %1</translation>
  </message>
  <message>
   <source>Copied.</source>
   <translation>Copiado.</translation>
  </message>
  <message>
   <source>Copied. Where “stf” is not installed, write “%1” in its place, with a Python that has GDAL.</source>
   <translation>Copiado. Donde «stf» no esté instalado, escriba «%1» en su lugar, con un Python que tenga GDAL.</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Copiar</translation>
  </message>
  <message>
   <source>Copy Details</source>
   <translation>Copiar detalles</translation>
  </message>
  <message>
   <source>Copy Diagnostics</source>
   <translation>Copiar diagnóstico</translation>
  </message>
  <message>
   <source>Copy Values</source>
   <translation>Copiar valores</translation>
  </message>
  <message>
   <source>Copy as</source>
   <translation>Copiar como</translation>
  </message>
  <message>
   <source>Copy both commands.</source>
   <translation>Copiar ambas órdenes.</translation>
  </message>
  <message>
   <source>Copy the Scores</source>
   <translation>Copiar las puntuaciones</translation>
  </message>
  <message>
   <source>Copy the whole message and the recipe.</source>
   <translation>Copiar el mensaje completo y la receta.</translation>
  </message>
  <message>
   <source>Copy where nothing changed</source>
   <translation>Copiar donde nada cambió</translation>
  </message>
  <message>
   <source>Core of a window</source>
   <translation>Núcleo de una ventana</translation>
  </message>
  <message>
   <source>Cores</source>
   <translation>Núcleos</translation>
  </message>
  <message>
   <source>Correct Shift</source>
   <translation>Corregir desplazamiento</translation>
  </message>
  <message>
   <source>Correct This</source>
   <translation>Corregir esto</translation>
  </message>
  <message>
   <source>Correlation of the fine edges.</source>
   <translation>Correlación de los bordes finos.</translation>
  </message>
  <message>
   <source>Correlation of the pixels.</source>
   <translation>Correlación de los píxeles.</translation>
  </message>
  <message>
   <source>Cube of all dates</source>
   <translation>Cubo de todas las fechas</translation>
  </message>
  <message>
   <source>Cubic</source>
   <translation>Cúbica</translation>
  </message>
  <message>
   <source>Date</source>
   <translation>Fecha</translation>
  </message>
  <message>
   <source>Date left out</source>
   <translation>Fecha excluida</translation>
  </message>
  <message>
   <source>Date of %1</source>
   <translation>Fecha de %1</translation>
  </message>
  <message>
   <source>Date of coarse image of t1</source>
   <translation>Fecha de la imagen gruesa de t1</translation>
  </message>
  <message>
   <source>Date of coarse image of t2</source>
   <translation>Fecha de la imagen gruesa de t2</translation>
  </message>
  <message>
   <source>Date of coarse image of t3</source>
   <translation>Fecha de la imagen gruesa de t3</translation>
  </message>
  <message>
   <source>Date of fine image of t1</source>
   <translation>Fecha de la imagen fina de t1</translation>
  </message>
  <message>
   <source>Date of fine image of t3</source>
   <translation>Fecha de la imagen fina de t3</translation>
  </message>
  <message>
   <source>Date of the result</source>
   <translation>Fecha del resultado</translation>
  </message>
  <message>
   <source>Dates</source>
   <translation>Fechas</translation>
  </message>
  <message>
   <source>Dates of files</source>
   <translation>Fechas de los archivos</translation>
  </message>
  <message>
   <source>Dates of the results, with commas</source>
   <translation>Fechas de los resultados, con comas</translation>
  </message>
  <message>
   <source>Dates that can be predicted, with commas</source>
   <translation>Fechas que se pueden predecir, con comas</translation>
  </message>
  <message>
   <source>Dates to leave out, YYYY-MM-DD with commas between them. Empty: every date that has a fine and a coarse image.</source>
   <translation>Fechas que se excluyen, AAAA-MM-DD separadas por comas. Vacío: cada fecha que tiene imagen fina y gruesa.</translation>
  </message>
  <message>
   <source>Dates to predict, YYYY-MM-DD with commas between them. Empty: every date that has a coarse image but no fine one; with Fill gaps = observed, the dates of all images.</source>
   <translation>Fechas que se predicen, AAAA-MM-DD separadas por comas. Vacío: cada fecha que tiene imagen gruesa pero no fina; con Rellenar huecos = observed, las fechas de todas las imágenes.</translation>
  </message>
  <message>
   <source>Days between the images of a pair</source>
   <translation>Días entre las imágenes de un par</translation>
  </message>
  <message>
   <source>Days over which a gap is filled</source>
   <translation>Días en los que se rellena un hueco</translation>
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
   <translation>Deflate (recomendado)</translation>
  </message>
  <message>
   <source>Delete the installed copy.</source>
   <translation>Borrar la copia instalada.</translation>
  </message>
  <message>
   <source>Delete the private folder with all packages.</source>
   <translation>Borrar la carpeta privada con todos los paquetes.</translation>
  </message>
  <message>
   <source>Delete what an unfinished set-up downloaded.</source>
   <translation>Borrar lo que descargó una instalación incompleta.</translation>
  </message>
  <message>
   <source>Delete what was downloaded.</source>
   <translation>Borrar lo descargado.</translation>
  </message>
  <message>
   <source>Demo</source>
   <translation>Demo</translation>
  </message>
  <message>
   <source>Demo Scene</source>
   <translation>Escena de demostración</translation>
  </message>
  <message>
   <source>Demo scene · %1</source>
   <translation>Escena de demostración · %1</translation>
  </message>
  <message>
   <source>Device</source>
   <translation>Dispositivo</translation>
  </message>
  <message>
   <source>Diagnostics</source>
   <translation>Diagnóstico</translation>
  </message>
  <message>
   <source>Difference of the pair</source>
   <translation>Diferencia del par</translation>
  </message>
  <message>
   <source>Difference that counts</source>
   <translation>Diferencia que cuenta</translation>
  </message>
  <message>
   <source>Differences are divided by this before they become weights; large values switch them off. Automatic: 0.0001 for reflectance, 0.02 K for temperature.</source>
   <translation>Las diferencias se dividen por esto antes de convertirse en pesos; los valores grandes las anulan. Automático: 0,0001 para reflectancia, 0,02 K para temperatura.</translation>
  </message>
  <message>
   <source>Distance factor</source>
   <translation>Factor de distancia</translation>
  </message>
  <message>
   <source>Distance over which a change that belongs to a landscape fades.</source>
   <translation>Distancia a la que se atenúa un cambio propio de un paisaje.</translation>
  </message>
  <message>
   <source>Distance over which a change that belongs to a neighbourhood fades.</source>
   <translation>Distancia a la que se atenúa un cambio propio de un vecindario.</translation>
  </message>
  <message>
   <source>Distance over which a change that belongs to one place fades.</source>
   <translation>Distancia a la que se atenúa un cambio propio de un lugar.</translation>
  </message>
  <message>
   <source>Do Not Align</source>
   <translation>No alinear</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>Hecho</translation>
  </message>
  <message>
   <source>Double-click to set the date.</source>
   <translation>Doble clic para fijar la fecha.</translation>
  </message>
  <message>
   <source>Download %1, on disk %2.</source>
   <translation>Descarga %1, en disco %2.</translation>
  </message>
  <message>
   <source>Download and Set Up</source>
   <translation>Descargar e instalar</translation>
  </message>
  <message>
   <source>Download and check</source>
   <translation>Descargar y comprobar</translation>
  </message>
  <message>
   <source>Drag the handle · ← → move it · X swaps sides · Esc leaves</source>
   <translation>Arrastre el tirador · ← → lo mueven · X intercambia los lados · Esc sale</translation>
  </message>
  <message>
   <source>Drag the handle: predicted on the left, coarse on the right. Press Esc to leave.</source>
   <translation>Arrastre el tirador: a la izquierda la predicción, a la derecha la gruesa. Esc sale.</translation>
  </message>
  <message>
   <source>Drop</source>
   <translation>Descartar</translation>
  </message>
  <message>
   <source>Drop to add %1 image</source>
   <translation>Suelte para añadir %1 imagen</translation>
  </message>
  <message>
   <source>Drop to add %1 images</source>
   <translation>Suelte para añadir %1 imágenes</translation>
  </message>
  <message>
   <source>Drop to add the images of the folder</source>
   <translation>Suelte para añadir las imágenes de la carpeta</translation>
  </message>
  <message>
   <source>Drop to open %1 recipes</source>
   <translation>Suelte para abrir %1 recetas</translation>
  </message>
  <message>
   <source>Drop to open the recipe</source>
   <translation>Suelte para abrir la receta</translation>
  </message>
  <message>
   <source>EDC-STFN %1 million pixels per minute on %2</source>
   <translation>EDC-STFN %1 millones de píxeles por minuto en %2</translation>
  </message>
  <message>
   <source>ERGAS, ratio %1</source>
   <translation>ERGAS, relación %1</translation>
  </message>
  <message>
   <source>Each date becomes one fine image.</source>
   <translation>Cada fecha da una imagen fina.</translation>
  </message>
  <message>
   <source>Empty: QGIS' own Python.</source>
   <translation>Vacío: el Python de QGIS.</translation>
  </message>
  <message>
   <source>Empty: all cores.</source>
   <translation>Vacío: todos los núcleos.</translation>
  </message>
  <message>
   <source>Empty: that of the fine images.</source>
   <translation>Vacío: el de las imágenes finas.</translation>
  </message>
  <message>
   <source>End Tour</source>
   <translation>Terminar el recorrido</translation>
  </message>
  <message>
   <source>Engine</source>
   <translation>Motor</translation>
  </message>
  <message>
   <source>Engine status</source>
   <translation>Estado del motor</translation>
  </message>
  <message>
   <source>Enhance</source>
   <translation>Mejorar</translation>
  </message>
  <message>
   <source>Enhance revisits (super-resolution, pansharpening)</source>
   <translation>Mejorar tomas (superresolución, pansharpening)</translation>
  </message>
  <message>
   <source>Enhanced %1 · %2</source>
   <translation>Mejorada %1 · %2</translation>
  </message>
  <message>
   <source>Enhanced image</source>
   <translation>Imagen mejorada</translation>
  </message>
  <message>
   <source>Enhanced image added to the group “%1”. Time: %2.</source>
   <translation>Imagen mejorada añadida al grupo «%1». Tiempo: %2.</translation>
  </message>
  <message>
   <source>Enhanced · %1</source>
   <translation>Mejorada · %1</translation>
  </message>
  <message>
   <source>Enhancing %1 revisit</source>
   <translation>Mejorando %1 toma</translation>
  </message>
  <message>
   <source>Enhancing %1 revisits</source>
   <translation>Mejorando %1 tomas</translation>
  </message>
  <message>
   <source>Equal</source>
   <translation>Iguales</translation>
  </message>
  <message>
   <source>Error</source>
   <translation>Error</translation>
  </message>
  <message>
   <source>Error map</source>
   <translation>Mapa de errores</translation>
  </message>
  <message>
   <source>Error of all bands relative to the overall mean.</source>
   <translation>Error de todas las bandas respecto a la media global.</translation>
  </message>
  <message>
   <source>Error relative to the mean of each band.</source>
   <translation>Error respecto a la media de cada banda.</translation>
  </message>
  <message>
   <source>Errors from %1 to %2</source>
   <translation>Errores de %1 a %2</translation>
  </message>
  <message>
   <source>Estimating…</source>
   <translation>Estimando…</translation>
  </message>
  <message>
   <source>Evaluate a fused image</source>
   <translation>Evaluar una imagen fusionada</translation>
  </message>
  <message>
   <source>Every coarse date</source>
   <translation>Cada fecha gruesa</translation>
  </message>
  <message>
   <source>Every fine band that is used needs its band of the coarse images.</source>
   <translation>Cada banda fina usada necesita su banda de las imágenes gruesas.</translation>
  </message>
  <message>
   <source>Every image of this folder is a revisit, besides those above. The panchromatic image, the result, and masks (names that end in SCL, CLM, dataMask or mask) may lie in it.</source>
   <translation>Cada imagen de esta carpeta es una toma, además de las anteriores. La imagen pancromática, el resultado y las máscaras (nombres que terminan en SCL, CLM, dataMask o mask) pueden estar en ella.</translation>
  </message>
  <message>
   <source>Every revisit is left out. Tick at least one.</source>
   <translation>Todas las tomas están omitidas. Marque al menos una.</translation>
  </message>
  <message>
   <source>Export Animation</source>
   <translation>Exportar animación</translation>
  </message>
  <message>
   <source>Export Animation…</source>
   <translation>Exportar animación…</translation>
  </message>
  <message>
   <source>FILE_DATES: '{}' is no file=date. Write for example {}.</source>
   <translation>FILE_DATES: «{}» no es archivo=fecha. Escriba por ejemplo {}.</translation>
  </message>
  <message>
   <source>FOLDER: there is no folder {}.</source>
   <translation>FOLDER: no existe la carpeta {}.</translation>
  </message>
  <message>
   <source>Facts for a report, without your name or folders.</source>
   <translation>Datos para un informe, sin su nombre ni sus carpetas.</translation>
  </message>
  <message>
   <source>False</source>
   <translation>No</translation>
  </message>
  <message>
   <source>Fast and hard to do badly; the plain method to compare others with.</source>
   <translation>Rápido y difícil de hacer mal; el método sencillo con el que comparar los demás.</translation>
  </message>
  <message>
   <source>Field</source>
   <translation>Campo</translation>
  </message>
  <message>
   <source>Field that names the polygons; equal names are one area.</source>
   <translation>Campo que nombra los polígonos; nombres iguales son una sola zona.</translation>
  </message>
  <message>
   <source>File</source>
   <translation>Archivo</translation>
  </message>
  <message>
   <source>File of the reference revisit</source>
   <translation>Archivo de la toma de referencia</translation>
  </message>
  <message>
   <source>Files are named by date and method.</source>
   <translation>Los archivos se nombran por fecha y método.</translation>
  </message>
  <message>
   <source>Fill gaps</source>
   <translation>Rellenar huecos</translation>
  </message>
  <message>
   <source>Fill the form of the page Fuse from recipe files.</source>
   <translation>Rellenar el formulario de la página Fusionar con archivos de receta.</translation>
  </message>
  <message>
   <source>Fill the form with the images and settings of this run.</source>
   <translation>Rellenar el formulario con las imágenes y ajustes de esta ejecución.</translation>
  </message>
  <message>
   <source>Filter</source>
   <translation>Filtro</translation>
  </message>
  <message>
   <source>Filter of neighbours</source>
   <translation>Filtro de vecinos</translation>
  </message>
  <message>
   <source>Find out clouds and shifts of the revisits.</source>
   <translation>Averiguar nubes y desplazamientos de las tomas.</translation>
  </message>
  <message>
   <source>Findings</source>
   <translation>Hallazgos</translation>
  </message>
  <message>
   <source>Findings as JSON</source>
   <translation>Hallazgos como JSON</translation>
  </message>
  <message>
   <source>Findings to accept</source>
   <translation>Hallazgos que se aceptan</translation>
  </message>
  <message>
   <source>Fine</source>
   <translation>Fina</translation>
  </message>
  <message>
   <source>Fine and coarse images so many days apart still make a pair.</source>
   <translation>Imágenes finas y gruesas separadas por tantos días aún forman un par.</translation>
  </message>
  <message>
   <source>Fine and coarse images stand in one table. Roles and dates were read from the files; click one to correct it.</source>
   <translation>Las imágenes finas y gruesas están en una tabla. Papeles y fechas se leyeron de los archivos; haga clic para corregirlos.</translation>
  </message>
  <message>
   <source>Fine bands</source>
   <translation>Bandas finas</translation>
  </message>
  <message>
   <source>Fine image of t1</source>
   <translation>Imagen fina de t1</translation>
  </message>
  <message>
   <source>Fine image of t3</source>
   <translation>Imagen fina de t3</translation>
  </message>
  <message>
   <source>Fine image of that date</source>
   <translation>Imagen fina de esa fecha</translation>
  </message>
  <message>
   <source>Fine images</source>
   <translation>Imágenes finas</translation>
  </message>
  <message>
   <source>Fine offset</source>
   <translation>Desplazamiento (fina)</translation>
  </message>
  <message>
   <source>Fine scale</source>
   <translation>Escala (fina)</translation>
  </message>
  <message>
   <source>Fit-FC</source>
   <translation>Fit-FC</translation>
  </message>
  <message>
   <source>Fit-FC %1 million pixels per minute on one core</source>
   <translation>Fit-FC %1 millones de píxeles por minuto en un núcleo</translation>
  </message>
  <message>
   <source>Fits: %1 bands, ratio %2.</source>
   <translation>Encaja: %1 bandas, relación %2.</translation>
  </message>
  <message>
   <source>Fits: %1 bands. It is not stated for which ratio it was trained.</source>
   <translation>Encaja: %1 bandas. No se indica para qué relación se entrenó.</translation>
  </message>
  <message>
   <source>Float32 (with decimals)</source>
   <translation>Float32 (con decimales)</translation>
  </message>
  <message>
   <source>Float64 (with decimals)</source>
   <translation>Float64 (con decimales)</translation>
  </message>
  <message>
   <source>Folder</source>
   <translation>Carpeta</translation>
  </message>
  <message>
   <source>Folder for fine_DATE.tif and coarse_DATE.tif.</source>
   <translation>Carpeta para fine_DATE.tif y coarse_DATE.tif.</translation>
  </message>
  <message>
   <source>Folder made</source>
   <translation>Carpeta creada</translation>
  </message>
  <message>
   <source>Folder of revisits</source>
   <translation>Carpeta de tomas</translation>
  </message>
  <message>
   <source>Folder of the images</source>
   <translation>Carpeta de las imágenes</translation>
  </message>
  <message>
   <source>Folder of the results</source>
   <translation>Carpeta de los resultados</translation>
  </message>
  <message>
   <source>Follow similar pixels</source>
   <translation>Seguir píxeles similares</translation>
  </message>
  <message>
   <source>Footprint</source>
   <translation>Huella</translation>
  </message>
  <message>
   <source>Footprint of the coarse sensor</source>
   <translation>Huella del sensor grueso</translation>
  </message>
  <message>
   <source>For %1: %2</source>
   <translation>Para %1: %2</translation>
  </message>
  <message>
   <source>For Comparison</source>
   <translation>Para comparar</translation>
  </message>
  <message>
   <source>For DATE_METHOD.tif of every date and the tables series_METHOD.csv and .json. Only a folder of your own can be gone on with: a temporary one is another one each time.</source>
   <translation>Para DATE_METHOD.tif de cada fecha y las tablas series_METHOD.csv y .json. Solo se puede continuar en una carpeta propia: una temporal es otra cada vez.</translation>
  </message>
  <message>
   <source>For a date between two pairs; small fields that change steadily.</source>
   <translation>Para una fecha entre dos pares; campos pequeños que cambian de forma continua.</translation>
  </message>
  <message>
   <source>For a file of several.</source>
   <translation>Para un archivo con varias.</translation>
  </message>
  <message>
   <source>For an NVIDIA GPU</source>
   <translation>Para una GPU NVIDIA</translation>
  </message>
  <message>
   <source>For comparison; bands outside the range of pan lose.</source>
   <translation>Para comparar; las bandas fuera del rango de pan pierden.</translation>
  </message>
  <message>
   <source>For comparison; wrong colours where near infrared rules the bands.</source>
   <translation>Para comparar; colores falsos donde domina el infrarrojo cercano.</translation>
  </message>
  <message>
   <source>For every run that sets no limits of its own.</source>
   <translation>Para cada ejecución que no fija límites propios.</translation>
  </message>
  <message>
   <source>For fine texture and an uncertainty; 50 passes per image, so best on a GPU.</source>
   <translation>Para textura fina y una incertidumbre; 50 pasadas por imagen, por lo que conviene una GPU.</translation>
  </message>
  <message>
   <source>For the predictions, a page for each date, and validation_METHOD.csv, .json and .html.</source>
   <translation>Para las predicciones, una página por fecha y validation_METHOD.csv, .json y .html.</translation>
  </message>
  <message>
   <source>For the processor</source>
   <translation>Para el procesador</translation>
  </message>
  <message>
   <source>Form</source>
   <translation>Forma</translation>
  </message>
  <message>
   <source>Form of the network</source>
   <translation>Forma de la red</translation>
  </message>
  <message>
   <source>Free there</source>
   <translation>Libre allí</translation>
  </message>
  <message>
   <source>Freedom of the difference</source>
   <translation>Libertad de la diferencia</translation>
  </message>
  <message>
   <source>From</source>
   <translation>De</translation>
  </message>
  <message>
   <source>From Files…</source>
   <translation>De archivos…</translation>
  </message>
  <message>
   <source>From Offline Folder…</source>
   <translation>De carpeta sin conexión…</translation>
  </message>
  <message>
   <source>From Revisits Only</source>
   <translation>Solo con tomas</translation>
  </message>
  <message>
   <source>From your folder, on disk %1.</source>
   <translation>De su carpeta, en disco %1.</translation>
  </message>
  <message>
   <source>Fuse</source>
   <translation>Fusionar</translation>
  </message>
  <message>
   <source>Fuse %1 Dates</source>
   <translation>Fusionar %1 fechas</translation>
  </message>
  <message>
   <source>Fuse a series of dates</source>
   <translation>Fusionar una serie de fechas</translation>
  </message>
  <message>
   <source>Fuse fine and coarse images</source>
   <translation>Fusionar imágenes finas y gruesas</translation>
  </message>
  <message>
   <source>Fuse fine and coarse images (spatiotemporal fusion)</source>
   <translation>Fusionar imágenes finas y gruesas (fusión espaciotemporal)</translation>
  </message>
  <message>
   <source>Fuse first, or choose any two images of one date.</source>
   <translation>Fusione primero, o elija dos imágenes cualesquiera de una fecha.</translation>
  </message>
  <message>
   <source>Fused %1 · %2</source>
   <translation>%1 fusionada · %2</translation>
  </message>
  <message>
   <source>Fused image</source>
   <translation>Imagen fusionada</translation>
  </message>
  <message>
   <source>Fused images, in time</source>
   <translation>Imágenes fusionadas, en el tiempo</translation>
  </message>
  <message>
   <source>Fused · %1</source>
   <translation>Fusionado · %1</translation>
  </message>
  <message>
   <source>Fusing %1</source>
   <translation>Fusionando %1</translation>
  </message>
  <message>
   <source>Fusing %1 (%2 of %3)</source>
   <translation>Fusionando %1 (%2 de %3)</translation>
  </message>
  <message>
   <source>Gain of the sensor at the Nyquist frequency of its pixel; auto: from the table of sensors, whose values no manufacturer confirmed.</source>
   <translation>Ganancia del sensor en la frecuencia de Nyquist de su píxel; auto: de la tabla de sensores, cuyos valores ningún fabricante confirmó.</translation>
  </message>
  <message>
   <source>GeoTIFF on the grid of the fine image, in its type, scale and nodata value.</source>
   <translation>GeoTIFF en la rejilla de la imagen fina, con su tipo, escala y valor nodata.</translation>
  </message>
  <message>
   <source>GeoTIFF with the bands of the revisits, in their type, scale and nodata value; with a panchromatic image on its pixels.</source>
   <translation>GeoTIFF con las bandas de las tomas, en su tipo, escala y valor sin datos; con una imagen pancromática, sobre sus píxeles.</translation>
  </message>
  <message>
   <source>Give a REFERENCE or a COARSE image to compare with.</source>
   <translation>Dé una imagen REFERENCE o COARSE con la que comparar.</translation>
  </message>
  <message>
   <source>Go Without Pan</source>
   <translation>Seguir sin pan</translation>
  </message>
  <message>
   <source>Good</source>
   <translation>Bueno</translation>
  </message>
  <message>
   <source>Good values (keep-values:4+5)</source>
   <translation>Valores buenos (keep-values:4+5)</translation>
  </message>
  <message>
   <source>Good where pan and revisits lie exactly on each other.</source>
   <translation>Bueno donde pan y tomas coinciden exactamente.</translation>
  </message>
  <message>
   <source>Good with bands that pan does not cover.</source>
   <translation>Bueno con bandas que pan no cubre.</translation>
  </message>
  <message>
   <source>Grid of the merging</source>
   <translation>Rejilla de la combinación</translation>
  </message>
  <message>
   <source>Group of Layers</source>
   <translation>Grupo de capas</translation>
  </message>
  <message>
   <source>Guarded</source>
   <translation>Con salvaguardas</translation>
  </message>
  <message>
   <source>HTML (*.html)</source>
   <translation>HTML (*.html)</translation>
  </message>
  <message>
   <source>Half ticked: done where it helps, as the engine judges.</source>
   <translation>Marcado a medias: se hace donde ayuda, según el motor.</translation>
  </message>
  <message>
   <source>Halo of a window</source>
   <translation>Halo de una ventana</translation>
  </message>
  <message>
   <source>Help</source>
   <translation>Ayuda</translation>
  </message>
  <message>
   <source>Help on This</source>
   <translation>Ayuda sobre esto</translation>
  </message>
  <message>
   <source>Hide</source>
   <translation>Ocultar</translation>
  </message>
  <message>
   <source>Histogram of errors</source>
   <translation>Histograma de errores</translation>
  </message>
  <message>
   <source>Histogram of the errors: %1. %2</source>
   <translation>Histograma de los errores: %1. %2</translation>
  </message>
  <message>
   <source>History</source>
   <translation>Historial</translation>
  </message>
  <message>
   <source>Homogeneity window</source>
   <translation>Ventana de homogeneidad</translation>
  </message>
  <message>
   <source>How a coarse change becomes a fine one: one adds it as it is; regression scales it by the slope of fine on coarse values where that is significant; blended takes as much of the slope as it is significant; guarded scales only where the slope is sure, and never with a single band.</source>
   <translation>Cómo un cambio grueso se convierte en uno fino: one lo añade tal cual; regression lo escala por la pendiente de los valores finos sobre los gruesos donde es significativa; blended toma tanto de la pendiente como sea significativa; guarded escala solo donde la pendiente es segura, y nunca con una sola banda.</translation>
  </message>
  <message>
   <source>How bands are matched</source>
   <translation>Cómo se emparejan las bandas</translation>
  </message>
  <message>
   <source>How coarse cells are drawn on the fine grid. Used when the coarse pixels lie exactly on the fine grid; other images are interpolated when they are read.</source>
   <translation>Cómo se dibujan las celdas gruesas en la rejilla fina. Se usa cuando los píxeles gruesos caen exactamente en la rejilla fina; otras imágenes se interpolan al leerlas.</translation>
  </message>
  <message>
   <source>How coarse t2 is drawn on the fine grid, to see where inside a coarse pixel the change lies. local-tps is the thin-plate spline of the paper, in a form for images of any size.</source>
   <translation>Cómo se dibuja t2 gruesa en la malla fina, para ver en qué parte de un píxel grueso está el cambio. local-tps es el spline de placa delgada del artículo, en una forma para imágenes de cualquier tamaño.</translation>
  </message>
  <message>
   <source>How far the difference of the pair may be from persisting, with auto; 0 keeps it.</source>
   <translation>Cuánto puede apartarse la diferencia del par de persistir, en automático; 0 la conserva.</translation>
  </message>
  <message>
   <source>How many classes of image and change are told apart, at most. Automatic: more where the change is large against the difference of the sensors, 4 to 45.</source>
   <translation>Cuántas clases de imagen y cambio se distinguen, como máximo. Automático: más cuando el cambio es grande frente a la diferencia de los sensores, de 4 a 45.</translation>
  </message>
  <message>
   <source>How many coarse pixels are predicted from one local window.</source>
   <translation>Cuántos píxeles gruesos se predicen con una ventana local.</translation>
  </message>
  <message>
   <source>How many coarse pixels around it a local window looks at.</source>
   <translation>Cuántos píxeles gruesos a su alrededor mira una ventana local.</translation>
  </message>
  <message>
   <source>How many coarse pixels the noise that is expected from the pair counts for.</source>
   <translation>Por cuántos píxeles gruesos cuenta el ruido que el par hace esperar.</translation>
  </message>
  <message>
   <source>How many coarse pixels wide and high a learning window is.</source>
   <translation>Cuántos píxeles gruesos de ancho y alto tiene una ventana de aprendizaje.</translation>
  </message>
  <message>
   <source>How many coarse pixels with the largest share of a class tell how it changed.</source>
   <translation>Cuántos píxeles gruesos con la mayor proporción de una clase indican cómo cambió.</translation>
  </message>
  <message>
   <source>How many cores may work at once.</source>
   <translation>Cuántos núcleos pueden trabajar a la vez.</translation>
  </message>
  <message>
   <source>How many images are sampled. With several, their mean is the prediction and their standard deviation the uncertainty; the time grows with them.</source>
   <translation>Cuántas imágenes se muestrean. Con varias, su media es la predicción y su desviación típica la incertidumbre; el tiempo crece con ellas.</translation>
  </message>
  <message>
   <source>How many kinds of land cover are told apart in fine t1, at most; there are fewer where a class would be rare or the coarse pixels are few.</source>
   <translation>Cuántos tipos de cobertura del suelo se distinguen en t1 fina, como máximo; son menos cuando una clase sería rara o hay pocos píxeles gruesos.</translation>
  </message>
  <message>
   <source>How many kinds of land cover are told apart in fine t1, at most; there are fewer where a class would be rare or the coarse pixels are few. Automatic: 8, with a single band 4.</source>
   <translation>Cuántos tipos de cobertura del suelo se distinguen en la fina t1, como máximo; son menos si una clase fuera rara o hay pocos píxeles gruesos. Automático: 8, con una sola banda 4.</translation>
  </message>
  <message>
   <source>How many of the most similar pixels of the window are averaged. More give a smoother change.</source>
   <translation>Cuántos de los píxeles más similares de la ventana se promedian. Más dan un cambio más suave.</translation>
  </message>
  <message>
   <source>How much of the result is a plainer prediction without landmarks, where the coarse image is free of noise.</source>
   <translation>Qué parte del resultado es una predicción más sencilla sin colores de referencia, donde la imagen gruesa no tiene ruido.</translation>
  </message>
  <message>
   <source>How often the strengths of all kinds of change are improved.</source>
   <translation>Cuántas veces se mejoran las intensidades de todos los tipos de cambio.</translation>
  </message>
  <message>
   <source>How often what the coarse image still holds is added. Automatic: more where the change is large against the difference of the sensors, 0 to 5.</source>
   <translation>Cuántas veces se añade lo que la imagen gruesa aún contiene. Automático: más cuando el cambio es grande frente a la diferencia de los sensores, de 0 a 5.</translation>
  </message>
  <message>
   <source>How several revisits become the one image that is sharpened.</source>
   <translation>Cómo varias tomas se convierten en la única imagen que se afina.</translation>
  </message>
  <message>
   <source>How strongly a kind of change that few coarse pixels call for is kept small.</source>
   <translation>Con qué fuerza se mantiene pequeño un tipo de cambio que pocos píxeles gruesos reclaman.</translation>
  </message>
  <message>
   <source>How the bands of fine and coarse images are matched.</source>
   <translation>Cómo se emparejan las bandas de las imágenes finas y gruesas.</translation>
  </message>
  <message>
   <source>How the coarse images are brought to the fine grid.</source>
   <translation>Cómo se llevan las imágenes gruesas a la rejilla fina.</translation>
  </message>
  <message>
   <source>How the image is computed. auto: {}, with a panchromatic image {}; {}</source>
   <translation>Cómo se calcula la imagen. auto: {}, con una imagen pancromática {}; {}</translation>
  </message>
  <message>
   <source>How the numbers of the result are stored.</source>
   <translation>Cómo se guardan los números del resultado.</translation>
  </message>
  <message>
   <source>How the numbers of the result are stored. auto: as those of the revisits.</source>
   <translation>Cómo se guardan los números del resultado. auto: como los de las tomas.</translation>
  </message>
  <message>
   <source>How the prediction is computed: {}</source>
   <translation>Cómo se calcula la predicción: {}</translation>
  </message>
  <message>
   <source>How to Fuse</source>
   <translation>Cómo fusionar</translation>
  </message>
  <message>
   <source>How two pairs are mixed: change counts the pair more whose coarse image is nearer to that of t2; reliability also the one whose images agree better.</source>
   <translation>Cómo se mezclan dos pares: change da más peso al par cuya imagen gruesa se parece más a la de t2; reliability también a aquel cuyas imágenes concuerdan mejor.</translation>
  </message>
  <message>
   <source>How unlike a pixel may be to a landmark of the broad comparison, in standard deviations of the bands.</source>
   <translation>Cuánto puede diferir un píxel de un color de referencia de la comparación amplia, en desviaciones estándar de las bandas.</translation>
  </message>
  <message>
   <source>How unlike a pixel may be to a landmark of the close comparison, in standard deviations of the bands.</source>
   <translation>Cuánto puede diferir un píxel de un color de referencia de la comparación estrecha, en desviaciones estándar de las bandas.</translation>
  </message>
  <message>
   <source>ISO dates with commas.</source>
   <translation>Fechas ISO separadas por comas.</translation>
  </message>
  <message>
   <source>Ibp</source>
   <translation>IBP</translation>
  </message>
  <message>
   <source>Ibp robust</source>
   <translation>IBP robusto</translation>
  </message>
  <message>
   <source>Ignore</source>
   <translation>Ignorar</translation>
  </message>
  <message>
   <source>Image enhanced, %1 of pixels without data.</source>
   <translation>Imagen mejorada, %1 de los píxeles sin datos.</translation>
  </message>
  <message>
   <source>Images</source>
   <translation>Imágenes</translation>
  </message>
  <message>
   <source>Import</source>
   <translation>Importar</translation>
  </message>
  <message>
   <source>Import as %1</source>
   <translation>Importar como %1</translation>
  </message>
  <message>
   <source>Importing %1…</source>
   <translation>Importando %1…</translation>
  </message>
  <message>
   <source>Import…</source>
   <translation>Importar…</translation>
  </message>
  <message>
   <source>In force now: %1 (from: %2)</source>
   <translation>En vigor ahora: %1 (de: %2)</translation>
  </message>
  <message>
   <source>In how many windows of a large scene the strengths of all kinds of change are learned.</source>
   <translation>En cuántas ventanas de una escena grande se aprenden las intensidades de todos los tipos de cambio.</translation>
  </message>
  <message>
   <source>In the order of the training, with wavelengths if you like: blue, green, red:655nm.</source>
   <translation>En el orden del entrenamiento, con longitudes de onda si quiere: blue, green, red:655nm.</translation>
  </message>
  <message>
   <source>In units of the coordinate system of the revisits. Empty: the pixel of the panchromatic image, else half of the revisits' pixel.</source>
   <translation>En unidades del sistema de coordenadas de las tomas. Vacío: el píxel de la imagen pancromática; si no, la mitad del de las tomas.</translation>
  </message>
  <message>
   <source>Install</source>
   <translation>Instalar</translation>
  </message>
  <message>
   <source>Install a weights file (.safetensors) or a published checkpoint (.ckpt, .pth).</source>
   <translation>Instalar un archivo de pesos (.safetensors) o un punto de control publicado (.ckpt, .pth).</translation>
  </message>
  <message>
   <source>Install a weights file (.safetensors) or its published checkpoint (.ckpt).</source>
   <translation>Instalar un archivo de pesos (.safetensors) o su checkpoint publicado (.ckpt).</translation>
  </message>
  <message>
   <source>Installed, but the test image came out wrong. It will not be used.</source>
   <translation>Instalado, pero la imagen de prueba salió mal. No se usará.</translation>
  </message>
  <message>
   <source>Int16 (−32768 to 32767)</source>
   <translation>Int16 (−32768 a 32767)</translation>
  </message>
  <message>
   <source>Interpolation</source>
   <translation>Interpolación</translation>
  </message>
  <message>
   <source>It can be read. Its card names no checksum to compare.</source>
   <translation>Se puede leer. Su ficha no da una suma de comprobación con la que comparar.</translation>
  </message>
  <message>
   <source>It joins several revisits of one place, and a pan image. Use it on the page Enhance.</source>
   <translation>Une varias visitas de un mismo lugar y una imagen pancromática. Úsela en la página Mejorar.</translation>
  </message>
  <message>
   <source>It was trained for a ratio of %1; these images have %2. The result may look blocky.</source>
   <translation>Se entrenó para una relación de %1; estas imágenes tienen %2. El resultado puede verse a bloques.</translation>
  </message>
  <message>
   <source>Iterations</source>
   <translation>Iteraciones</translation>
  </message>
  <message>
   <source>JSON (*.json)</source>
   <translation>JSON (*.json)</translation>
  </message>
  <message>
   <source>Keep</source>
   <translation>Conservar</translation>
  </message>
  <message>
   <source>Keep detail</source>
   <translation>Conservar el detalle</translation>
  </message>
  <message>
   <source>Keeps edges well; needs no coarse image of t1, but weights trained on similar images.</source>
   <translation>Conserva bien los bordes; no necesita imagen gruesa de t1, pero sí pesos entrenados con imágenes similares.</translation>
  </message>
  <message>
   <source>Keeps the colours' proportions; known from every GIS.</source>
   <translation>Conserva las proporciones de los colores; conocido en todo SIG.</translation>
  </message>
  <message>
   <source>Keeps the colours.</source>
   <translation>Conserva los colores.</translation>
  </message>
  <message>
   <source>Keeps the fine image of each date away in turn, predicts it from the other pairs and compares both: eleven metrics per date and their means, beside no change, as CSV and as an HTML report. Says how good a method is on your own place before you trust it.</source>
   <translation>Oculta por turnos la imagen fina de cada fecha, la predice a partir de los otros pares y compara ambas: once puntuaciones por fecha y sus medias, junto a «sin cambio», como CSV y como informe HTML. Dice lo bueno que es un método en su lugar antes de que confíe en él.</translation>
  </message>
  <message>
   <source>Kept</source>
   <translation>Conservado</translation>
  </message>
  <message>
   <source>Land surface temperature between two pairs; the coarse sensor sets the level.</source>
   <translation>Temperatura de la superficie terrestre entre dos pares; el sensor grueso fija el nivel.</translation>
  </message>
  <message>
   <source>Landmarks, narrow</source>
   <translation>Colores de referencia, estrecho</translation>
  </message>
  <message>
   <source>Landmarks, wide</source>
   <translation>Colores de referencia, amplio</translation>
  </message>
  <message>
   <source>Larger adds more; auto: the smallest odd one that covers a pixel of the revisits.</source>
   <translation>Mayor añade más; auto: el menor impar que cubre un píxel de las tomas.</translation>
  </message>
  <message>
   <source>Largest possible value against the error, logarithmic.</source>
   <translation>El mayor valor posible frente al error, logarítmico.</translation>
  </message>
  <message>
   <source>Largest quotient</source>
   <translation>Mayor cociente</translation>
  </message>
  <message>
   <source>Largest residual</source>
   <translation>Residuo máximo</translation>
  </message>
  <message>
   <source>Largest shift</source>
   <translation>Mayor desplazamiento</translation>
  </message>
  <message>
   <source>Layer</source>
   <translation>Capa</translation>
  </message>
  <message>
   <source>Learning steps</source>
   <translation>Pasos de aprendizaje</translation>
  </message>
  <message>
   <source>Learning windows</source>
   <translation>Ventanas de aprendizaje</translation>
  </message>
  <message>
   <source>Least correlation</source>
   <translation>Correlación mínima</translation>
  </message>
  <message>
   <source>Least valid share</source>
   <translation>Proporción válida mínima</translation>
  </message>
  <message>
   <source>Leave Out</source>
   <translation>Omitir</translation>
  </message>
  <message>
   <source>Leave Out Pair</source>
   <translation>Excluir el par</translation>
  </message>
  <message>
   <source>Leave changed cells out</source>
   <translation>Omitir celdas cambiadas</translation>
  </message>
  <message>
   <source>Leave each revisit out once</source>
   <translation>Excluir cada revisita una vez</translation>
  </message>
  <message>
   <source>Leave mixed cells out</source>
   <translation>Omitir celdas mezcladas</translation>
  </message>
  <message>
   <source>Leave one date out</source>
   <translation>Excluir una fecha</translation>
  </message>
  <message>
   <source>Leaving a date out needs two dates that have both a fine and a coarse image.</source>
   <translation>Excluir una fecha requiere dos fechas con imagen fina y gruesa.</translation>
  </message>
  <message>
   <source>Left</source>
   <translation>Izquierda</translation>
  </message>
  <message>
   <source>Left layer</source>
   <translation>Capa izquierda</translation>
  </message>
  <message>
   <source>Left out</source>
   <translation>Omitida</translation>
  </message>
  <message>
   <source>Lenient</source>
   <translation>Indulgente</translation>
  </message>
  <message>
   <source>Less noise, where nothing changed.</source>
   <translation>Menos ruido, donde nada cambió.</translation>
  </message>
  <message>
   <source>Level of the result</source>
   <translation>Nivel del resultado</translation>
  </message>
  <message>
   <source>Licence</source>
   <translation>Licencia</translation>
  </message>
  <message>
   <source>Licences</source>
   <translation>Licencias</translation>
  </message>
  <message>
   <source>Limits</source>
   <translation>Límites</translation>
  </message>
  <message>
   <source>List the pairs of a folder</source>
   <translation>Listar los pares de una carpeta</translation>
  </message>
  <message>
   <source>Local tps</source>
   <translation>TPS local</translation>
  </message>
  <message>
   <source>Log</source>
   <translation>Registro</translation>
  </message>
  <message>
   <source>Logarithmic weights</source>
   <translation>Pesos logarítmicos</translation>
  </message>
  <message>
   <source>Long range</source>
   <translation>Alcance largo</translation>
  </message>
  <message>
   <source>Look Again</source>
   <translation>Mirar de nuevo</translation>
  </message>
  <message>
   <source>Looked through with the folders in it. Masks and results of STFusion are left out.</source>
   <translation>Se recorre con sus subcarpetas. Las máscaras y los resultados de STFusion se omiten.</translation>
  </message>
  <message>
   <source>Looking at the revisits</source>
   <translation>Examinando las tomas</translation>
  </message>
  <message>
   <source>Looking at this computer…</source>
   <translation>Examinando este equipo…</translation>
  </message>
  <message>
   <source>Looking for networks…</source>
   <translation>Buscando redes…</translation>
  </message>
  <message>
   <source>MASKS: '{}' is no file=mask. Write for example {}.</source>
   <translation>MASKS: «{}» no es archivo=máscara. Escriba por ejemplo {}.</translation>
  </message>
  <message>
   <source>MP4 video (*.mp4)</source>
   <translation>Vídeo MP4 (*.mp4)</translation>
  </message>
  <message>
   <source>Made for</source>
   <translation>Hecho para</translation>
  </message>
  <message>
   <source>Make It Agree</source>
   <translation>Hacer que concuerde</translation>
  </message>
  <message>
   <source>Make Training Commands…</source>
   <translation>Crear órdenes de entrenamiento…</translation>
  </message>
  <message>
   <source>Make a sharp image of a day that has only a blurred one</source>
   <translation>Hacer una imagen nítida de un día que solo tiene una borrosa</translation>
  </message>
  <message>
   <source>Make one sharp image of several blurred ones</source>
   <translation>Hacer una imagen nítida de varias borrosas</translation>
  </message>
  <message>
   <source>Make the private folder somewhere else.</source>
   <translation>Crear la carpeta privada en otro sitio.</translation>
  </message>
  <message>
   <source>Make the result agree with the coarse image</source>
   <translation>Hacer que el resultado concuerde con la imagen gruesa</translation>
  </message>
  <message>
   <source>Make the result, when degraded, agree with the coarse image. auto: where the pair can be trusted.</source>
   <translation>Hacer que el resultado, degradado, concuerde con la imagen gruesa. auto: donde el par es de fiar.</translation>
  </message>
  <message>
   <source>Makes fine and coarse images of fields, forest, water and roads on several dates, with crop growth, harvest, flood and new buildings. The truth of every date is known.</source>
   <translation>Crea imágenes finas y gruesas de campos, bosque, agua y carreteras en varias fechas, con crecimiento, cosecha, inundación y edificios nuevos. La verdad de cada fecha es conocida.</translation>
  </message>
  <message>
   <source>Makes one sharp image of several blurred images of one place and, where there is one, of a sharp panchromatic image. Needs no training. Revisits of other dates, extents and coordinate systems are brought to the reference; clouded ones are left out.</source>
   <translation>Hace una imagen nítida de varias borrosas de un lugar y, si la hay, de una pancromática nítida. No necesita entrenamiento. Las tomas de otras fechas, extensiones y sistemas de coordenadas se llevan a la referencia; las nubladas se omiten.</translation>
  </message>
  <message>
   <source>Makes the two commands for a computer with a GPU, from the images on the Fuse page. On another computer, copy the images and write its folders into the commands.</source>
   <translation>Escribe las dos órdenes para un equipo con GPU, a partir de las imágenes de la página Fusionar. En otro equipo, copie las imágenes y escriba sus carpetas en las órdenes.</translation>
  </message>
  <message>
   <source>Many revisits with different shifts, little change.</source>
   <translation>Muchas tomas con desplazamientos distintos, poco cambio.</translation>
  </message>
  <message>
   <source>Mask %1</source>
   <translation>Máscara %1</translation>
  </message>
  <message>
   <source>Mask of %1</source>
   <translation>Máscara de %1</translation>
  </message>
  <message>
   <source>Mask of coarse image of t1</source>
   <translation>Máscara de la imagen gruesa de t1</translation>
  </message>
  <message>
   <source>Mask of coarse image of t2</source>
   <translation>Máscara de la imagen gruesa de t2</translation>
  </message>
  <message>
   <source>Mask of coarse image of t3</source>
   <translation>Máscara de la imagen gruesa de t3</translation>
  </message>
  <message>
   <source>Mask of fine image of t1</source>
   <translation>Máscara de la imagen fina de t1</translation>
  </message>
  <message>
   <source>Mask of fine image of t3</source>
   <translation>Máscara de la imagen fina de t3</translation>
  </message>
  <message>
   <source>Mask or QA raster, with its rule after an @, e.g. qa.tif@bits:1+3.</source>
   <translation>Ráster de máscara o de calidad, con su regla tras una @, p. ej. qa.tif@bits:1+3.</translation>
  </message>
  <message>
   <source>Mask or quality raster of %1</source>
   <translation>Ráster de máscara o de calidad de %1</translation>
  </message>
  <message>
   <source>Mask rule %1</source>
   <translation>Regla de máscara %1</translation>
  </message>
  <message>
   <source>Mask rule of %1</source>
   <translation>Regla de máscara de %1</translation>
  </message>
  <message>
   <source>Match</source>
   <translation>Ajustar</translation>
  </message>
  <message>
   <source>Match pan to the bands</source>
   <translation>Ajustar pan a las bandas</translation>
  </message>
  <message>
   <source>Match the brightness</source>
   <translation>Ajustar el brillo</translation>
  </message>
  <message>
   <source>Match the level locally</source>
   <translation>Ajustar el nivel localmente</translation>
  </message>
  <message>
   <source>Mean</source>
   <translation>Media</translation>
  </message>
  <message>
   <source>Mean error without its sign.</source>
   <translation>Error medio sin su signo.</translation>
  </message>
  <message>
   <source>Mean-preserving rounds</source>
   <translation>Rondas que conservan la media</translation>
  </message>
  <message>
   <source>Measure how good the newest result is.</source>
   <translation>Medir lo bueno que es el último resultado.</translation>
  </message>
  <message>
   <source>Median</source>
   <translation>Mediana</translation>
  </message>
  <message>
   <source>Memory</source>
   <translation>Memoria</translation>
  </message>
  <message>
   <source>Memory in MB</source>
   <translation>Memoria en MB</translation>
  </message>
  <message>
   <source>Memory: about %1 at once.</source>
   <translation>Memoria: unos %1 a la vez.</translation>
  </message>
  <message>
   <source>Merging of the revisits</source>
   <translation>Combinación de las tomas</translation>
  </message>
  <message>
   <source>Method</source>
   <translation>Método</translation>
  </message>
  <message>
   <source>Method Options</source>
   <translation>Opciones del método</translation>
  </message>
  <message>
   <source>Method taken: %1.</source>
   <translation>Método elegido: %1.</translation>
  </message>
  <message>
   <source>Methods and weights with commas between them, e.g. fsdaf, fit-fc. Empty: every method without weights that takes the images.</source>
   <translation>Métodos y pesos separados por comas, p. ej. fsdaf, fit-fc. Vacío: todo método sin pesos que admita las imágenes.</translation>
  </message>
  <message>
   <source>Metrics</source>
   <translation>Métricas</translation>
  </message>
  <message>
   <source>Middle range</source>
   <translation>Alcance medio</translation>
  </message>
  <message>
   <source>Minimum</source>
   <translation>Mínimo</translation>
  </message>
  <message>
   <source>Models</source>
   <translation>Modelos</translation>
  </message>
  <message>
   <source>More</source>
   <translation>Más</translation>
  </message>
  <message>
   <source>More Output Options</source>
   <translation>Más opciones de salida</translation>
  </message>
  <message>
   <source>More give more detail, and more noise.</source>
   <translation>Más dan más detalle y más ruido.</translation>
  </message>
  <message>
   <source>Most memory for images; smaller tiles give the same image.</source>
   <translation>Memoria máxima para imágenes; teselas más pequeñas dan la misma imagen.</translation>
  </message>
  <message>
   <source>Most revisits</source>
   <translation>Máximo de revisitas</translation>
  </message>
  <message>
   <source>Move the coarse images onto the fine ones</source>
   <translation>Mover las imágenes gruesas sobre las finas</translation>
  </message>
  <message>
   <source>Moved by %1</source>
   <translation>Movido %1</translation>
  </message>
  <message>
   <source>My own Python</source>
   <translation>Mi propio Python</translation>
  </message>
  <message>
   <source>NVIDIA GPU</source>
   <translation>GPU NVIDIA</translation>
  </message>
  <message>
   <source>NVIDIA driver</source>
   <translation>Controlador NVIDIA</translation>
  </message>
  <message>
   <source>NVIDIA's libraries: NVIDIA's own</source>
   <translation>Bibliotecas de NVIDIA: licencia de NVIDIA</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Nombre</translation>
  </message>
  <message>
   <source>Name a Python on the page Engine.</source>
   <translation>Indique un Python en la página Motor.</translation>
  </message>
  <message>
   <source>Named by</source>
   <translation>Nombradas por</translation>
  </message>
  <message>
   <source>Names, versions, files and sizes.</source>
   <translation>Nombres, versiones, archivos y tamaños.</translation>
  </message>
  <message>
   <source>Nearest</source>
   <translation>Vecino más próximo</translation>
  </message>
  <message>
   <source>Nearest in time; the images are not compared yet.</source>
   <translation>Las más cercanas en el tiempo; las imágenes aún no se han comparado.</translation>
  </message>
  <message>
   <source>Nearly as good as FSDAF and quick without the filter; clear classes.</source>
   <translation>Casi tan bueno como FSDAF y rápido sin el filtro; clases claras.</translation>
  </message>
  <message>
   <source>Needs a fine image of any date, and the coarse image of the date you want.</source>
   <translation>Necesita una imagen fina de cualquier fecha y la imagen gruesa de la fecha deseada.</translation>
  </message>
  <message>
   <source>Needs a pair before and a pair after the date you want, and its coarse image.</source>
   <translation>Necesita un par antes y un par después de la fecha deseada, y su imagen gruesa.</translation>
  </message>
  <message>
   <source>Needs a pair, and the coarse image of the date you want.</source>
   <translation>Necesita un par y la imagen gruesa de la fecha deseada.</translation>
  </message>
  <message>
   <source>Needs one coarse and one fine image of any date; trained against a discriminator.</source>
   <translation>Necesita una imagen gruesa y una fina de fechas cualesquiera; entrenada contra un discriminador.</translation>
  </message>
  <message>
   <source>Needs two fine images and their dates, but no coarse image at all.</source>
   <translation>Necesita dos imágenes finas y sus fechas, pero ninguna imagen gruesa.</translation>
  </message>
  <message>
   <source>NetCDF (*.nc)</source>
   <translation>NetCDF (*.nc)</translation>
  </message>
  <message>
   <source>Network</source>
   <translation>Red</translation>
  </message>
  <message>
   <source>Networks You Could Get</source>
   <translation>Redes que podría obtener</translation>
  </message>
  <message>
   <source>Networks You Could Get…</source>
   <translation>Redes que podría obtener…</translation>
  </message>
  <message>
   <source>Networks You Have</source>
   <translation>Sus redes</translation>
  </message>
  <message>
   <source>Networks in a folder of their own.</source>
   <translation>Redes en una carpeta propia.</translation>
  </message>
  <message>
   <source>Networks on</source>
   <translation>Redes en</translation>
  </message>
  <message>
   <source>Networks run on %1 (measured: %2 million pixels per minute). The engine is in use.</source>
   <translation>Las redes funcionan en %1 (medido: %2 millones de píxeles por minuto). El motor está en uso.</translation>
  </message>
  <message>
   <source>New noise per step</source>
   <translation>Ruido nuevo por paso</translation>
  </message>
  <message>
   <source>Next</source>
   <translation>Siguiente</translation>
  </message>
  <message>
   <source>Next: %1</source>
   <translation>Siguiente: %1</translation>
  </message>
  <message>
   <source>No Change</source>
   <translation>Sin cambio</translation>
  </message>
  <message>
   <source>No NVIDIA GPU was found.</source>
   <translation>No se encontró una GPU NVIDIA.</translation>
  </message>
  <message>
   <source>No NVIDIA driver was found. Needs driver %1 or newer.</source>
   <translation>No se encontró un controlador NVIDIA. Se necesita el controlador %1 o posterior.</translation>
  </message>
  <message>
   <source>No Python was found to run the engine. Set the variable {} to one.</source>
   <translation>No se encontró un Python para el motor. Indique uno en la variable {}.</translation>
  </message>
  <message>
   <source>No change</source>
   <translation>Sin cambio</translation>
  </message>
  <message>
   <source>No coarse image of %1 is in the project. Choose one.</source>
   <translation>No hay imagen gruesa del %1 en el proyecto. Elija una.</translation>
  </message>
  <message>
   <source>No connection to %1.</source>
   <translation>Sin conexión con %1.</translation>
  </message>
  <message>
   <source>No date has both a fine and a coarse image.</source>
   <translation>Ninguna fecha tiene a la vez imagen fina y gruesa.</translation>
  </message>
  <message>
   <source>No date is ticked. Tick at least one date to predict.</source>
   <translation>No hay ninguna fecha marcada. Marque al menos una fecha que predecir.</translation>
  </message>
  <message>
   <source>No fine image of %1 is in the project. Choose one, or compare with the coarse image.</source>
   <translation>No hay imagen fina del %1 en el proyecto. Elija una, o compare con la imagen gruesa.</translation>
  </message>
  <message>
   <source>No image has data at this place.</source>
   <translation>Ninguna imagen tiene datos en este lugar.</translation>
  </message>
  <message>
   <source>No images at hand?</source>
   <translation>¿No tiene imágenes a mano?</translation>
  </message>
  <message>
   <source>No model holds “%1”.</source>
   <translation>Ningún modelo contiene «%1».</translation>
  </message>
  <message>
   <source>No networks yet. The classical methods need none.</source>
   <translation>Aún no hay redes. Los métodos clásicos no las necesitan.</translation>
  </message>
  <message>
   <source>No revisit was given. Give REVISITS, or a FOLDER that holds images of them.</source>
   <translation>No se dio ninguna toma. Indique REVISITS, o un FOLDER que contenga esas imágenes.</translation>
  </message>
  <message>
   <source>No run matches these words.</source>
   <translation>Ninguna ejecución coincide con estas palabras.</translation>
  </message>
  <message>
   <source>Nodata %1</source>
   <translation>Nodata %1</translation>
  </message>
  <message>
   <source>Noise</source>
   <translation>Ruido</translation>
  </message>
  <message>
   <source>Noise of the coarse image in its own units. Automatic: 0.005 for reflectance, 0.5 K for temperature, otherwise from the spread of fine t1.</source>
   <translation>Ruido de la imagen gruesa en sus propias unidades. Automático: 0,005 para reflectancia, 0,5 K para temperatura, si no a partir de la dispersión de la imagen fina t1.</translation>
  </message>
  <message>
   <source>Noise of the fine image in its own units. Automatic: 0.005 for reflectance, 0.5 K for temperature, otherwise from the spread of fine t1.</source>
   <translation>Ruido de la imagen fina en sus propias unidades. Automático: 0,005 para reflectancia, 0,5 K para temperatura, si no a partir de la dispersión de la imagen fina t1.</translation>
  </message>
  <message>
   <source>None</source>
   <translation>Ninguna</translation>
  </message>
  <message>
   <source>Not Used</source>
   <translation>Sin usar</translation>
  </message>
  <message>
   <source>Not everything could be removed: %1. Close programs that use it and try again.</source>
   <translation>No se pudo eliminar todo: %1. Cierre los programas que lo usan e inténtelo de nuevo.</translation>
  </message>
  <message>
   <source>Not finished</source>
   <translation>Sin terminar</translation>
  </message>
  <message>
   <source>Not tested since this engine was chosen.</source>
   <translation>No probado desde que se eligió este motor.</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Nota</translation>
  </message>
  <message>
   <source>Notes</source>
   <translation>Notas</translation>
  </message>
  <message>
   <source>Nothing to complain about.</source>
   <translation>Nada que objetar.</translation>
  </message>
  <message>
   <source>Nothing was told during this run.</source>
   <translation>No se comunicó nada durante esta ejecución.</translation>
  </message>
  <message>
   <source>NumPy, GDAL</source>
   <translation>NumPy, GDAL</translation>
  </message>
  <message>
   <source>Number of classes</source>
   <translation>Número de clases</translation>
  </message>
  <message>
   <source>Number of coarse images</source>
   <translation>Número de imágenes gruesas</translation>
  </message>
  <message>
   <source>Number of dates predicted now</source>
   <translation>Número de fechas predichas ahora</translation>
  </message>
  <message>
   <source>Number of dates that can be predicted</source>
   <translation>Número de fechas que se pueden predecir</translation>
  </message>
  <message>
   <source>Number of dates that could not be predicted</source>
   <translation>Número de fechas que no se pudieron predecir</translation>
  </message>
  <message>
   <source>Number of dates that were finished before</source>
   <translation>Número de fechas ya terminadas antes</translation>
  </message>
  <message>
   <source>Number of errors</source>
   <translation>Número de errores</translation>
  </message>
  <message>
   <source>Number of files written</source>
   <translation>Número de archivos escritos</translation>
  </message>
  <message>
   <source>Number of fine images</source>
   <translation>Número de imágenes finas</translation>
  </message>
  <message>
   <source>Number of pairs</source>
   <translation>Número de pares</translation>
  </message>
  <message>
   <source>Number of revisits that were left out</source>
   <translation>Número de tomas omitidas</translation>
  </message>
  <message>
   <source>Number of revisits that were used</source>
   <translation>Número de tomas usadas</translation>
  </message>
  <message>
   <source>Number of the panchromatic image that means no data.</source>
   <translation>Número de la imagen pancromática que significa sin datos.</translation>
  </message>
  <message>
   <source>Number of the revisits that means no data.</source>
   <translation>Número de las tomas que significa sin datos.</translation>
  </message>
  <message>
   <source>Number of warnings</source>
   <translation>Número de advertencias</translation>
  </message>
  <message>
   <source>Number type</source>
   <translation>Tipo de número</translation>
  </message>
  <message>
   <source>Numbers, names or wavelengths, e.g. 1,2,3.</source>
   <translation>Números, nombres o longitudes de onda, p. ej. 1,2,3.</translation>
  </message>
  <message>
   <source>Numbers, names or wavelengths, in order.</source>
   <translation>Números, nombres o longitudes de onda, en orden.</translation>
  </message>
  <message>
   <source>Numbers, names or wavelengths: 4,3,2,8.</source>
   <translation>Números, nombres o longitudes de onda: 4,3,2,8.</translation>
  </message>
  <message>
   <source>OUTPUT must end in .tif: {}</source>
   <translation>OUTPUT debe terminar en .tif: {}</translation>
  </message>
  <message>
   <source>Of more than these the ones most like the reference are used.</source>
   <translation>Si hay más, se usan las más parecidas a la referencia.</translation>
  </message>
  <message>
   <source>Of the coarse sensor, in reflectance.</source>
   <translation>Del sensor grueso, en reflectancia.</translation>
  </message>
  <message>
   <source>Of the result. Automatic: that of the pan image, else half of the revisits' pixel.</source>
   <translation>Del resultado. Automático: el de la imagen pan; si no, la mitad del de las tomas.</translation>
  </message>
  <message>
   <source>Of the revisits: numbers, names or wavelengths with commas between them.</source>
   <translation>De las tomas: números, nombres o longitudes de onda separados por comas.</translation>
  </message>
  <message>
   <source>Off</source>
   <translation>Desactivado</translation>
  </message>
  <message>
   <source>Offline Folder…</source>
   <translation>Carpeta sin conexión…</translation>
  </message>
  <message>
   <source>Offset</source>
   <translation>Desplazamiento</translation>
  </message>
  <message>
   <source>Offset %1, set by hand</source>
   <translation>Desplazamiento %1, fijado a mano</translation>
  </message>
  <message>
   <source>On %1 there is only a coarse image. STFusion predicts the fine one from the pairs before and after it.</source>
   <translation>El %1 solo hay una imagen gruesa. STFusion predice la fina a partir de los pares anteriores y posteriores.</translation>
  </message>
  <message>
   <source>On Debian and Ubuntu it is in the package python3-venv. Install it, then try again.</source>
   <translation>En Debian y Ubuntu está en el paquete python3-venv. Instálelo e inténtelo de nuevo.</translation>
  </message>
  <message>
   <source>On Linux the package index has one build for both, with NVIDIA's libraries. The small one (torch %1+cpu) can come from an offline folder.</source>
   <translation>En Linux el índice de paquetes tiene una sola versión para ambos, con las bibliotecas de NVIDIA. La pequeña (torch %1+cpu) puede venir de una carpeta sin conexión.</translation>
  </message>
  <message>
   <source>On disk: %1 before compression.</source>
   <translation>En disco: %1 antes de comprimir.</translation>
  </message>
  <message>
   <source>On the Map</source>
   <translation>En el mapa</translation>
  </message>
  <message>
   <source>On the command line: %1</source>
   <translation>En la línea de órdenes: %1</translation>
  </message>
  <message>
   <source>One</source>
   <translation>Uno</translation>
  </message>
  <message>
   <source>One HTML file with verdict, scores, maps and plots.</source>
   <translation>Un archivo HTML con veredicto, puntuaciones, mapas y gráficos.</translation>
  </message>
  <message>
   <source>One HTML file: how far the result is from each revisit, why one was left out, and pictures of both.</source>
   <translation>Un archivo HTML: cuánto se aparta el resultado de cada toma, por qué se omitió alguna, e imágenes de ambos.</translation>
  </message>
  <message>
   <source>One PNG file per date (*.png)</source>
   <translation>Un archivo PNG por fecha (*.png)</translation>
  </message>
  <message>
   <source>One revisit alone holds no further detail. Add more revisits, or a pan image.</source>
   <translation>Una sola toma no contiene más detalle. Añada más tomas o una imagen pan.</translation>
  </message>
  <message>
   <source>One row per file.</source>
   <translation>Una fila por archivo.</translation>
  </message>
  <message>
   <source>Only for files that have none.</source>
   <translation>Solo para archivos que no lo tienen.</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Abrir</translation>
  </message>
  <message>
   <source>Open Engine Page</source>
   <translation>Abrir la página Motor</translation>
  </message>
  <message>
   <source>Open Folder</source>
   <translation>Abrir carpeta</translation>
  </message>
  <message>
   <source>Open Recipe</source>
   <translation>Abrir receta</translation>
  </message>
  <message>
   <source>Open Recipe…</source>
   <translation>Abrir receta…</translation>
  </message>
  <message>
   <source>Open Report</source>
   <translation>Abrir informe</translation>
  </message>
  <message>
   <source>Open in Form</source>
   <translation>Abrir en el formulario</translation>
  </message>
  <message>
   <source>Opposite changes add up</source>
   <translation>Los cambios opuestos se suman</translation>
  </message>
  <message>
   <source>Over how many coarse pixels on either side neighbouring windows are blended.</source>
   <translation>A lo largo de cuántos píxeles gruesos a cada lado se mezclan las ventanas vecinas.</translation>
  </message>
  <message>
   <source>Overwrite</source>
   <translation>Sobrescribir</translation>
  </message>
  <message>
   <source>P1</source>
   <translation>P1</translation>
  </message>
  <message>
   <source>PAIRS: '{}' is neither auto nor best nor a date such as 2024-05-10.</source>
   <translation>PAIRS: «{}» no es auto, ni best, ni una fecha como 2024-05-10.</translation>
  </message>
  <message>
   <source>PAN is missing: {} takes the detail from there. Give it, or choose {}.</source>
   <translation>Falta PAN: {} toma de ella el detalle. Indíquela o elija {}.</translation>
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
   <translation>Paquetes</translation>
  </message>
  <message>
   <source>Pairs</source>
   <translation>Pares</translation>
  </message>
  <message>
   <source>Pan Image from File…</source>
   <translation>Imagen pan desde archivo…</translation>
  </message>
  <message>
   <source>Pan image</source>
   <translation>Imagen pan</translation>
  </message>
  <message>
   <source>Pan nodata</source>
   <translation>Sin datos de pan</translation>
  </message>
  <message>
   <source>Pan offset</source>
   <translation>Desplazamiento de pan</translation>
  </message>
  <message>
   <source>Pan scale</source>
   <translation>Escala de pan</translation>
  </message>
  <message>
   <source>Panchromatic image</source>
   <translation>Imagen pancromática</translation>
  </message>
  <message>
   <source>Part of the fine image to predict. Empty: all of it.</source>
   <translation>Parte de la imagen fina que se predice. Vacío: toda.</translation>
  </message>
  <message>
   <source>Part of the place to compute. Empty: all of it.</source>
   <translation>Parte del lugar que se calcula. Vacío: todo.</translation>
  </message>
  <message>
   <source>Passes of the network per image (ddim). Fewer are quicker and smoother.</source>
   <translation>Pasadas de la red por imagen (ddim). Menos son más rápidas y suaves.</translation>
  </message>
  <message>
   <source>Path of python</source>
   <translation>Ruta de python</translation>
  </message>
  <message>
   <source>Pick Pixel</source>
   <translation>Elegir píxel</translation>
  </message>
  <message>
   <source>Pixel</source>
   <translation>Píxel</translation>
  </message>
  <message>
   <source>Pixel of the revisits / pixel of the result, instead of a pixel size; need not be whole. For images without georeference also the ratio to the panchromatic image.</source>
   <translation>Píxel de las tomas / píxel del resultado, en lugar de un tamaño de píxel; no tiene que ser entero. En imágenes sin georreferencia, también la razón con la imagen pancromática.</translation>
  </message>
  <message>
   <source>Pixel size</source>
   <translation>Tamaño de píxel</translation>
  </message>
  <message>
   <source>Pixel size of the result</source>
   <translation>Tamaño de píxel del resultado</translation>
  </message>
  <message>
   <source>Play</source>
   <translation>Reproducir</translation>
  </message>
  <message>
   <source>Play in Time</source>
   <translation>Reproducir en el tiempo</translation>
  </message>
  <message>
   <source>Plot</source>
   <translation>Gráfico</translation>
  </message>
  <message>
   <source>Plots</source>
   <translation>Gráficos</translation>
  </message>
  <message>
   <source>Polygons or a raster of classes: scores for each of them as well.</source>
   <translation>Polígonos o un ráster de clases: puntuaciones también para cada uno.</translation>
  </message>
  <message>
   <source>Polygons with the same text are one area.</source>
   <translation>Los polígonos con el mismo texto son una sola zona.</translation>
  </message>
  <message>
   <source>Predict %1 or not</source>
   <translation>Predecir %1 o no</translation>
  </message>
  <message>
   <source>Prediction</source>
   <translation>Predicción</translation>
  </message>
  <message>
   <source>Prediction and reference are the same image, %1.</source>
   <translation>La predicción y la referencia son la misma imagen, %1.</translation>
  </message>
  <message>
   <source>Prediction minus reference, mean of the bands.</source>
   <translation>Predicción menos referencia, media de las bandas.</translation>
  </message>
  <message>
   <source>Predicts a sharp image for every date that has only a blurred one, each from the pairs that are best for it. One GeoTIFF per date and a table with each date's pairs, filled share and agreement with its coarse image. An interrupted series goes on behind its last finished date when it is run again.</source>
   <translation>Predice una imagen nítida para cada fecha que solo tiene una borrosa, a partir de los mejores pares para ella. Un GeoTIFF por fecha y una tabla con los pares, la parte rellena y la concordancia con la imagen gruesa. Una serie interrumpida continúa tras su última fecha terminada.</translation>
  </message>
  <message>
   <source>Predicts the sharp image of a date on which only a blurred one exists, from a sharp and a blurred image of a reference date and the blurred image of the wanted date.</source>
   <translation>Predice la imagen nítida de una fecha en la que solo hay una borrosa, a partir de una imagen nítida y una borrosa de una fecha de referencia y la imagen borrosa de la fecha deseada.</translation>
  </message>
  <message>
   <source>Press Fuse. You can go on working; Cancel stops within two seconds and leaves no half-written file.</source>
   <translation>Pulse Fusionar. Puede seguir trabajando; Cancelar para en dos segundos y no deja ningún archivo a medio escribir.</translation>
  </message>
  <message>
   <source>Prior of the noise</source>
   <translation>Conocimiento previo del ruido</translation>
  </message>
  <message>
   <source>Prior of the strengths</source>
   <translation>Conocimiento previo de las intensidades</translation>
  </message>
  <message>
   <source>Processor</source>
   <translation>Procesador</translation>
  </message>
  <message>
   <source>Processor cores that compute at the same time.</source>
   <translation>Núcleos del procesador que calculan a la vez.</translation>
  </message>
  <message>
   <source>Product</source>
   <translation>Producto</translation>
  </message>
  <message>
   <source>Profile</source>
   <translation>Perfil</translation>
  </message>
  <message>
   <source>Progress</source>
   <translation>Progreso</translation>
  </message>
  <message>
   <source>Pulls each local line towards the common slope: 0 = not at all (as in the paper, noisy), 1 = half way where the coarse image varies as much as the whole scene.</source>
   <translation>Acerca cada recta local a la pendiente común: 0 = nada (como en el artículo, ruidoso), 1 = a medio camino donde la imagen gruesa varía tanto como toda la escena.</translation>
  </message>
  <message>
   <source>Pulls the changes around each coarse pixel towards those of the whole scene, which is needed where a class is rare. Automatic: 0.02, with a single band 1.</source>
   <translation>Acerca los cambios alrededor de cada píxel grueso a los de toda la escena, lo que hace falta donde una clase es rara. Automático: 0.02; con una sola banda, 1.</translation>
  </message>
  <message>
   <source>Purest coarse pixels</source>
   <translation>Píxeles gruesos más puros</translation>
  </message>
  <message>
   <source>Put this run on the clipboard, to repeat it elsewhere or to show it to somebody.</source>
   <translation>Poner esta ejecución en el portapapeles, para repetirla en otro sitio o enseñársela a alguien.</translation>
  </message>
  <message>
   <source>PyTorch</source>
   <translation>PyTorch</translation>
  </message>
  <message>
   <source>PyTorch works on the processor, not on the GPU: driver %1, needed %2.</source>
   <translation>PyTorch funciona en el procesador, no en la GPU: controlador %1, necesario %2.</translation>
  </message>
  <message>
   <source>Python</source>
   <translation>Python</translation>
  </message>
  <message>
   <source>Python of the engine</source>
   <translation>Python del motor</translation>
  </message>
  <message>
   <source>Queue and Log</source>
   <translation>Cola y registro</translation>
  </message>
  <message>
   <source>Quick</source>
   <translation>Rápido</translation>
  </message>
  <message>
   <source>Quick network for gradual change; needs weights trained on similar images.</source>
   <translation>Red rápida para cambios graduales; necesita pesos entrenados con imágenes similares.</translation>
  </message>
  <message>
   <source>R squared of the bands and the panchromatic image</source>
   <translation>R cuadrado de las bandas y la imagen pancromática</translation>
  </message>
  <message>
   <source>RASE, %</source>
   <translation>RASE, %</translation>
  </message>
  <message>
   <source>RATIO and PIXEL_SIZE say the same thing in two ways. Leave one out.</source>
   <translation>RATIO y PIXEL_SIZE dicen lo mismo de dos maneras. Omita uno.</translation>
  </message>
  <message>
   <source>RMSE and MAE in reflectance</source>
   <translation>RMSE y MAE en reflectancia</translation>
  </message>
  <message>
   <source>RMSE and MAE in the images' temperature</source>
   <translation>RMSE y MAE en la temperatura de las imágenes</translation>
  </message>
  <message>
   <source>RMSE of no change, mean of the dates</source>
   <translation>RMSE sin cambio, media de las fechas</translation>
  </message>
  <message>
   <source>Ratio</source>
   <translation>Relación</translation>
  </message>
  <message>
   <source>Read from the %1.</source>
   <translation>Leído de: %1.</translation>
  </message>
  <message>
   <source>Read the whole file and compare it with its checksum and its network.</source>
   <translation>Leer todo el archivo y compararlo con su suma de comprobación y su red.</translation>
  </message>
  <message>
   <source>Ready · built-in engine</source>
   <translation>Listo · motor integrado</translation>
  </message>
  <message>
   <source>Ready · private engine with networks</source>
   <translation>Listo · motor privado con redes</translation>
  </message>
  <message>
   <source>Ready · your own Python</source>
   <translation>Listo · su propio Python</translation>
  </message>
  <message>
   <source>Ready. All classical methods and checks work. Networks need PyTorch, which is not set up (you may never need it).</source>
   <translation>Listo. Funcionan todos los métodos clásicos y las comprobaciones. Las redes necesitan PyTorch, que no está instalado (quizá nunca lo necesite).</translation>
  </message>
  <message>
   <source>Ready. Networks run on %1 (measured: %2 million pixels per minute).</source>
   <translation>Listo. Las redes funcionan en %1 (medido: %2 millones de píxeles por minuto).</translation>
  </message>
  <message>
   <source>Recipe</source>
   <translation>Receta</translation>
  </message>
  <message>
   <source>Recipes (*.json)</source>
   <translation>Recetas (*.json)</translation>
  </message>
  <message>
   <source>Recommended</source>
   <translation>Recomendado</translation>
  </message>
  <message>
   <source>Recommended: %1</source>
   <translation>Recomendado: %1</translation>
  </message>
  <message>
   <source>Reference</source>
   <translation>Referencia</translation>
  </message>
  <message>
   <source>Reference from File</source>
   <translation>Referencia de un archivo</translation>
  </message>
  <message>
   <source>Reference from File…</source>
   <translation>Referencia de un archivo…</translation>
  </message>
  <message>
   <source>Reference revisit</source>
   <translation>Toma de referencia</translation>
  </message>
  <message>
   <source>Regression</source>
   <translation>Regresión</translation>
  </message>
  <message>
   <source>Regression window</source>
   <translation>Ventana de regresión</translation>
  </message>
  <message>
   <source>Reliability</source>
   <translation>Fiabilidad</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Eliminar</translation>
  </message>
  <message>
   <source>Remove %1 (%2)? The file you imported stays.</source>
   <translation>¿Eliminar %1 (%2)? El archivo importado permanece.</translation>
  </message>
  <message>
   <source>Remove Image</source>
   <translation>Quitar imagen</translation>
  </message>
  <message>
   <source>Remove Images</source>
   <translation>Quitar imágenes</translation>
  </message>
  <message>
   <source>Remove It</source>
   <translation>Quitarla</translation>
  </message>
  <message>
   <source>Remove Them</source>
   <translation>Quitarlas</translation>
  </message>
  <message>
   <source>Remove from List</source>
   <translation>Quitar de la lista</translation>
  </message>
  <message>
   <source>Removed.</source>
   <translation>Eliminado.</translation>
  </message>
  <message>
   <source>Removed. The built-in engine is used again.</source>
   <translation>Eliminado. Se vuelve a usar el motor integrado.</translation>
  </message>
  <message>
   <source>Remove…</source>
   <translation>Eliminar…</translation>
  </message>
  <message>
   <source>Removing %1…</source>
   <translation>Eliminando %1…</translation>
  </message>
  <message>
   <source>Removing the private engine…</source>
   <translation>Eliminando el motor privado…</translation>
  </message>
  <message>
   <source>Replace other results</source>
   <translation>Reemplazar otros resultados</translation>
  </message>
  <message>
   <source>Replace results in the folder that were made from other images or with other settings. Without it they stop the run. Finished dates of the same series are never computed again.</source>
   <translation>Reemplazar los resultados de la carpeta hechos de otras imágenes o con otros ajustes. Si no, detienen la ejecución. Las fechas terminadas de la misma serie nunca se recalculan.</translation>
  </message>
  <message>
   <source>Report</source>
   <translation>Informe</translation>
  </message>
  <message>
   <source>Report saved as %1.</source>
   <translation>Informe guardado como %1.</translation>
  </message>
  <message>
   <source>Report saved.</source>
   <translation>Informe guardado.</translation>
  </message>
  <message>
   <source>Resampling</source>
   <translation>Remuestreo</translation>
  </message>
  <message>
   <source>Reset</source>
   <translation>Restablecer</translation>
  </message>
  <message>
   <source>Result</source>
   <translation>Resultado</translation>
  </message>
  <message>
   <source>Review Bands</source>
   <translation>Revisar bandas</translation>
  </message>
  <message>
   <source>Review Bands…</source>
   <translation>Revisar bandas…</translation>
  </message>
  <message>
   <source>Revisit</source>
   <translation>Toma</translation>
  </message>
  <message>
   <source>Revisit nodata</source>
   <translation>Sin datos de las tomas</translation>
  </message>
  <message>
   <source>Revisit offset</source>
   <translation>Desplazamiento de las tomas</translation>
  </message>
  <message>
   <source>Revisit scale</source>
   <translation>Escala de las tomas</translation>
  </message>
  <message>
   <source>Revisits</source>
   <translation>Tomas</translation>
  </message>
  <message>
   <source>Revisits are looked for no further away than this.</source>
   <translation>Las tomas no se buscan más lejos que esto.</translation>
  </message>
  <message>
   <source>Right</source>
   <translation>Derecha</translation>
  </message>
  <message>
   <source>Right layer</source>
   <translation>Capa derecha</translation>
  </message>
  <message>
   <source>Rounds of the residual</source>
   <translation>Rondas del residuo</translation>
  </message>
  <message>
   <source>Rounds that pull the interpolated change back to the mean of each coarse pixel. Take 2 for simulated images; 0 for real sensors, which see more than their pixel.</source>
   <translation>Rondas que devuelven el cambio interpolado a la media de cada píxel grueso. Use 2 para imágenes simuladas; 0 para sensores reales, que ven más que su píxel.</translation>
  </message>
  <message>
   <source>Rows</source>
   <translation>Filas</translation>
  </message>
  <message>
   <source>Run Again</source>
   <translation>Ejecutar de nuevo</translation>
  </message>
  <message>
   <source>Run it again; the log holds the details.</source>
   <translation>Ejecútelo de nuevo; el registro contiene los detalles.</translation>
  </message>
  <message>
   <source>Runs appear here, also after a restart.</source>
   <translation>Las ejecuciones aparecen aquí, también después de reiniciar.</translation>
  </message>
  <message>
   <source>Runs on what QGIS ships. Nothing to install.</source>
   <translation>Funciona con lo que trae QGIS. Nada que instalar.</translation>
  </message>
  <message>
   <source>R²</source>
   <translation>R²</translation>
  </message>
  <message>
   <source>R² %1 · slope %2</source>
   <translation>R² %1 · pendiente %2</translation>
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
   <translation>SCC compara bordes: límites de campos, carreteras, árboles sueltos. Un valor inferior al de la imagen sin cambio significa que la predicción está borrosa o que sus bordes están movidos. Mire el mapa de errores donde se tocan los campos.</translation>
  </message>
  <message>
   <source>SETTINGS: '{}' is no name=value. Write for example window=21.</source>
   <translation>SETTINGS: «{}» no es nombre=valor. Escriba por ejemplo window=21.</translation>
  </message>
  <message>
   <source>SHIFT takes two numbers with a comma between them, e.g. 0.5,-1.</source>
   <translation>SHIFT necesita dos números separados por una coma, p. ej. 0.5,-1.</translation>
  </message>
  <message>
   <source>STFusion brings no weights, because weights fit only images like those they were trained on. Import the file of somebody whose images are like yours, or train a network on your own.</source>
   <translation>STFusion no trae pesos, porque los pesos solo sirven para imágenes como aquellas con las que se entrenaron. Importe el archivo de alguien con imágenes parecidas o entrene una red con las suyas.</translation>
  </message>
  <message>
   <source>STFusion diagnostics</source>
   <translation>Diagnóstico de STFusion</translation>
  </message>
  <message>
   <source>STFusion makes a private folder with Python packages. QGIS itself is not changed, and one click removes it.</source>
   <translation>STFusion crea una carpeta privada con paquetes de Python. QGIS mismo no se modifica, y un clic la elimina.</translation>
  </message>
  <message>
   <source>STFusion: Uncertainty</source>
   <translation>STFusion: incertidumbre</translation>
  </message>
  <message>
   <source>STFusion: comparing pairs</source>
   <translation>STFusion: comparando pares</translation>
  </message>
  <message>
   <source>STFusion: looking at the images</source>
   <translation>STFusion: examinando las imágenes</translation>
  </message>
  <message>
   <source>STFusion: looking at what can be set up</source>
   <translation>STFusion: examinando qué se puede instalar</translation>
  </message>
  <message>
   <source>STFusion: looking for files</source>
   <translation>STFusion: buscando archivos</translation>
  </message>
  <message>
   <source>STFusion: looking for networks</source>
   <translation>STFusion: buscando redes</translation>
  </message>
  <message>
   <source>STFusion: reading dates</source>
   <translation>STFusion: leyendo fechas</translation>
  </message>
  <message>
   <source>STFusion: reading images</source>
   <translation>STFusion: leyendo imágenes</translation>
  </message>
  <message>
   <source>STFusion: removing downloads</source>
   <translation>STFusion: eliminando descargas</translation>
  </message>
  <message>
   <source>STFusion: removing the engine</source>
   <translation>STFusion: eliminando el motor</translation>
  </message>
  <message>
   <source>STFusion: setting up the engine</source>
   <translation>STFusion: instalando el motor</translation>
  </message>
  <message>
   <source>STFusion: size of the engine</source>
   <translation>STFusion: tamaño del motor</translation>
  </message>
  <message>
   <source>STFusion: spatiotemporal image fusion</source>
   <translation>STFusion: fusión espaciotemporal de imágenes</translation>
  </message>
  <message>
   <source>STFusion: testing the engine</source>
   <translation>STFusion: probando el motor</translation>
  </message>
  <message>
   <source>STFusion: weights of networks</source>
   <translation>STFusion: pesos de redes</translation>
  </message>
  <message>
   <source>STFusion: writing the animation</source>
   <translation>STFusion: escribiendo la animación</translation>
  </message>
  <message>
   <source>Same as Fine Image</source>
   <translation>Como la imagen fina</translation>
  </message>
  <message>
   <source>Sampler</source>
   <translation>Muestreador</translation>
  </message>
  <message>
   <source>Samples</source>
   <translation>Muestras</translation>
  </message>
  <message>
   <source>Sampling steps</source>
   <translation>Pasos de muestreo</translation>
  </message>
  <message>
   <source>Save Picture</source>
   <translation>Guardar imagen</translation>
  </message>
  <message>
   <source>Save Picture…</source>
   <translation>Guardar imagen…</translation>
  </message>
  <message>
   <source>Save Recipe</source>
   <translation>Guardar receta</translation>
  </message>
  <message>
   <source>Save Recipe…</source>
   <translation>Guardar receta…</translation>
  </message>
  <message>
   <source>Save Report</source>
   <translation>Guardar informe</translation>
  </message>
  <message>
   <source>Save Report…</source>
   <translation>Guardar informe…</translation>
  </message>
  <message>
   <source>Save as %1</source>
   <translation>Guardar como %1</translation>
  </message>
  <message>
   <source>Saved %1.</source>
   <translation>%1 guardado.</translation>
  </message>
  <message>
   <source>Says in plain sentences what is wrong or doubtful with the images of a fusion (units, dates, overlap, shift, agreement of the pair) and which option mends it.</source>
   <translation>Dice en frases sencillas qué está mal o es dudoso en las imágenes de una fusión (unidades, fechas, solape, desplazamiento, concordancia del par) y qué opción lo remedia.</translation>
  </message>
  <message>
   <source>Says which Python, GDAL, PyTorch and devices the engine has, and what it can run.</source>
   <translation>Dice qué Python, GDAL, PyTorch y dispositivos tiene el motor, y qué puede ejecutar.</translation>
  </message>
  <message>
   <source>Says which images of a folder are fine and which coarse, of which dates they are, which make a pair and which dates can be predicted, with the reason for each.</source>
   <translation>Dice qué imágenes de una carpeta son finas y cuáles gruesas, de qué fechas son, cuáles forman un par y qué fechas se pueden predecir, con la razón de cada una.</translation>
  </message>
  <message>
   <source>Scale</source>
   <translation>Escala</translation>
  </message>
  <message>
   <source>Scale %1, set by hand</source>
   <translation>Escala %1, fijada a mano</translation>
  </message>
  <message>
   <source>Scatter plot of the prediction over the reference: %1. %2</source>
   <translation>Diagrama de dispersión de la predicción sobre la referencia: %1. %2</translation>
  </message>
  <message>
   <source>Scatter: prediction and reference</source>
   <translation>Dispersión: predicción y referencia</translation>
  </message>
  <message>
   <source>Scene</source>
   <translation>Escena</translation>
  </message>
  <message>
   <source>Score</source>
   <translation>Puntuación</translation>
  </message>
  <message>
   <source>Scores</source>
   <translation>Puntuaciones</translation>
  </message>
  <message>
   <source>Scores a prediction against the real fine image of its date, or against the coarse image, with eleven metrics, beside the unchanged fine image of t1.</source>
   <translation>Puntúa una predicción frente a la imagen fina real de su fecha, o frente a la imagen gruesa, con once métricas, junto a la imagen fina de t1 sin cambios.</translation>
  </message>
  <message>
   <source>Scores of the result and of the unchanged image</source>
   <translation>Puntuaciones del resultado y de la imagen sin cambios</translation>
  </message>
  <message>
   <source>Scores of the whole image, or of one polygon or class.</source>
   <translation>Puntuaciones de toda la imagen, o de un polígono o una clase.</translation>
  </message>
  <message>
   <source>Scores there</source>
   <translation>Puntuaciones allí</translation>
  </message>
  <message>
   <source>Scores, plots and profiles of one band, or of all.</source>
   <translation>Puntuaciones, gráficos y perfiles de una banda o de todas.</translation>
  </message>
  <message>
   <source>Search models</source>
   <translation>Buscar modelos</translation>
  </message>
  <message>
   <source>Search runs</source>
   <translation>Buscar ejecuciones</translation>
  </message>
  <message>
   <source>Second Map: %1</source>
   <translation>Segundo mapa: %1</translation>
  </message>
  <message>
   <source>Second map</source>
   <translation>Segundo mapa</translation>
  </message>
  <message>
   <source>Seconds that the run took</source>
   <translation>Segundos que duró la ejecución</translation>
  </message>
  <message>
   <source>See Findings.</source>
   <translation>Véase Hallazgos.</translation>
  </message>
  <message>
   <source>See size, folder and licences first.</source>
   <translation>Ver primero tamaño, carpeta y licencias.</translation>
  </message>
  <message>
   <source>Seed</source>
   <translation>Semilla</translation>
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
   <translation>Poner %2 a %1</translation>
  </message>
  <message>
   <source>Set CRS to %1</source>
   <translation>Poner SRC a %1</translation>
  </message>
  <message>
   <source>Set Coarse Scale to %1</source>
   <translation>Poner escala gruesa a %1</translation>
  </message>
  <message>
   <source>Set Date to %1</source>
   <translation>Poner fecha a %1</translation>
  </message>
  <message>
   <source>Set Date…</source>
   <translation>Fijar fecha…</translation>
  </message>
  <message>
   <source>Set Fine Scale to %1</source>
   <translation>Poner escala fina a %1</translation>
  </message>
  <message>
   <source>Set Nodata to %1</source>
   <translation>Poner nodata a %1</translation>
  </message>
  <message>
   <source>Set Offset to %1</source>
   <translation>Poner desplazamiento a %1</translation>
  </message>
  <message>
   <source>Set Ratio to %1</source>
   <translation>Poner relación a %1</translation>
  </message>
  <message>
   <source>Set Scale of %1 to %2</source>
   <translation>Poner la escala de %1 a %2</translation>
  </message>
  <message>
   <source>Set Scales</source>
   <translation>Fijar escalas</translation>
  </message>
  <message>
   <source>Set Scales…</source>
   <translation>Fijar escalas…</translation>
  </message>
  <message>
   <source>Set Up</source>
   <translation>Instalar</translation>
  </message>
  <message>
   <source>Set Up the Engine for Networks</source>
   <translation>Instalar el motor para redes</translation>
  </message>
  <message>
   <source>Set Up…</source>
   <translation>Instalar…</translation>
  </message>
  <message>
   <source>Set by hand.</source>
   <translation>Fijado a mano.</translation>
  </message>
  <message>
   <source>Set on the page Fuse, but not in the commands: %1.</source>
   <translation>Fijado en la página Fusionar, pero no en las órdenes: %1.</translation>
  </message>
  <message>
   <source>Set the Bands</source>
   <translation>Fijar las bandas</translation>
  </message>
  <message>
   <source>Set up for me</source>
   <translation>Instalar por mí</translation>
  </message>
  <message>
   <source>Set up with PyTorch in a private folder, %1 on disk.</source>
   <translation>Instalado con PyTorch en una carpeta privada, %1 en disco.</translation>
  </message>
  <message>
   <source>Setting up the engine: %1</source>
   <translation>Instalando el motor: %1</translation>
  </message>
  <message>
   <source>Settings of the method</source>
   <translation>Ajustes del método</translation>
  </message>
  <message>
   <source>Set…</source>
   <translation>Fijar…</translation>
  </message>
  <message>
   <source>Several bands</source>
   <translation>Varias bandas</translation>
  </message>
  <message>
   <source>Share of pixels with data, mean of the dates</source>
   <translation>Proporción de píxeles con datos, media de las fechas</translation>
  </message>
  <message>
   <source>Share of pixels without data</source>
   <translation>Proporción de píxeles sin datos</translation>
  </message>
  <message>
   <source>Share of the image under cloud, 0 to 0.9.</source>
   <translation>Proporción de la imagen bajo nubes, 0 a 0,9.</translation>
  </message>
  <message>
   <source>Share of the linear prediction</source>
   <translation>Parte de la predicción lineal</translation>
  </message>
  <message>
   <source>Share of the reference's variation that is explained.</source>
   <translation>Proporción de la variación de la referencia que se explica.</translation>
  </message>
  <message>
   <source>Sharp image of a second reference date, if you have one.</source>
   <translation>Imagen nítida de una segunda fecha de referencia, si la tiene.</translation>
  </message>
  <message>
   <source>Sharp image of one band. The result lies on its pixels and takes the detail from it.</source>
   <translation>Imagen nítida de una banda. El resultado queda sobre sus píxeles y toma de ella el detalle.</translation>
  </message>
  <message>
   <source>Sharp image of the reference date. Its grid is the result's.</source>
   <translation>Imagen nítida de la fecha de referencia. Su rejilla es la del resultado.</translation>
  </message>
  <message>
   <source>Sharp images of all dates that have one, in any order. Their dates are read from names and tags.</source>
   <translation>Imágenes nítidas de todas las fechas que las tienen, en cualquier orden. Sus fechas se leen de nombres y etiquetas.</translation>
  </message>
  <message>
   <source>Sharpness of the revisits</source>
   <translation>Nitidez de las tomas</translation>
  </message>
  <message>
   <source>Shift</source>
   <translation>Desplazamiento espacial</translation>
  </message>
  <message>
   <source>Shift and add</source>
   <translation>Desplazar y sumar</translation>
  </message>
  <message>
   <source>Shift of the coarse images</source>
   <translation>Desplazamiento espacial de las imágenes gruesas</translation>
  </message>
  <message>
   <source>Short range</source>
   <translation>Alcance corto</translation>
  </message>
  <message>
   <source>Show</source>
   <translation>Mostrar</translation>
  </message>
  <message>
   <source>Show %1 More</source>
   <translation>Mostrar %1 más</translation>
  </message>
  <message>
   <source>Show Both</source>
   <translation>Mostrar ambas</translation>
  </message>
  <message>
   <source>Show Details</source>
   <translation>Mostrar detalles</translation>
  </message>
  <message>
   <source>Show Log</source>
   <translation>Mostrar registro</translation>
  </message>
  <message>
   <source>Show Packages</source>
   <translation>Mostrar paquetes</translation>
  </message>
  <message>
   <source>Show how far the set-up is.</source>
   <translation>Mostrar hasta dónde llega la instalación.</translation>
  </message>
  <message>
   <source>Show on Map</source>
   <translation>Mostrar en el mapa</translation>
  </message>
  <message>
   <source>Show the Five-Step Tour</source>
   <translation>Mostrar el recorrido de cinco pasos</translation>
  </message>
  <message>
   <source>Show the models whose card holds these words.</source>
   <translation>Mostrar los modelos cuya ficha contiene estas palabras.</translation>
  </message>
  <message>
   <source>Show the page about this result in the browser.</source>
   <translation>Mostrar la página sobre este resultado en el navegador.</translation>
  </message>
  <message>
   <source>Show the results one after the other in time.</source>
   <translation>Mostrar los resultados uno tras otro en el tiempo.</translation>
  </message>
  <message>
   <source>Show the right layer in a second map that moves along.</source>
   <translation>Mostrar la capa derecha en un segundo mapa que se mueve con el primero.</translation>
  </message>
  <message>
   <source>Show where the prediction is too low or too high.</source>
   <translation>Mostrar dónde la predicción es demasiado baja o alta.</translation>
  </message>
  <message>
   <source>Shown beside the prediction: a method worse than no change has no skill.</source>
   <translation>Se muestra junto a la predicción: un método peor que «sin cambio» no sirve.</translation>
  </message>
  <message>
   <source>Shows two commands; nothing is run.</source>
   <translation>Muestra dos órdenes; no se ejecuta nada.</translation>
  </message>
  <message>
   <source>Shows what the coarse image alone holds: right levels, no detail.</source>
   <translation>Muestra lo que contiene la imagen gruesa sola: niveles correctos, sin detalle.</translation>
  </message>
  <message>
   <source>Shrinkage</source>
   <translation>Contracción</translation>
  </message>
  <message>
   <source>Side by Side</source>
   <translation>Lado a lado</translation>
  </message>
  <message>
   <source>Side of a learning window</source>
   <translation>Lado de una ventana de aprendizaje</translation>
  </message>
  <message>
   <source>Side of a tile in pixels.</source>
   <translation>Lado de una tesela en píxeles.</translation>
  </message>
  <message>
   <source>Side of the box</source>
   <translation>Lado de la caja</translation>
  </message>
  <message>
   <source>Side of the square in which similar pixels are looked for. A larger window finds more of them but costs time with its area.</source>
   <translation>Lado del cuadrado en el que se buscan píxeles similares. Una ventana mayor encuentra más, pero cuesta tiempo según su superficie.</translation>
  </message>
  <message>
   <source>Side of the square in which the share of pixels of the same class tells how mixed a place is. Automatic: as wide as a coarse pixel.</source>
   <translation>Lado del cuadrado en el que la proporción de píxeles de la misma clase indica lo mezclado que está un lugar. Automático: tan ancho como un píxel grueso.</translation>
  </message>
  <message>
   <source>Side of the square of coarse pixels that each straight line is fitted to.</source>
   <translation>Lado del cuadrado de píxeles gruesos al que se ajusta cada recta.</translation>
  </message>
  <message>
   <source>Side of the square of coarse pixels whose changes are split into classes.</source>
   <translation>Lado del cuadrado de píxeles gruesos cuyos cambios se reparten entre clases.</translation>
  </message>
  <message>
   <source>Silent</source>
   <translation>En silencio</translation>
  </message>
  <message>
   <source>Similar pixels</source>
   <translation>Píxeles similares</translation>
  </message>
  <message>
   <source>Simple and robust.</source>
   <translation>Simple y robusto.</translation>
  </message>
  <message>
   <source>Simulate</source>
   <translation>Simular</translation>
  </message>
  <message>
   <source>Simulate a scene with real change</source>
   <translation>Simular una escena con cambio real</translation>
  </message>
  <message>
   <source>Simulated on this computer in a few seconds; 2 MB on disk, nothing is downloaded.</source>
   <translation>Simulada en este equipo en unos segundos; 2 MB en disco, no se descarga nada.</translation>
  </message>
  <message>
   <source>Simulating the demo scene</source>
   <translation>Simulando la escena de demostración</translation>
  </message>
  <message>
   <source>Size of the fine images in pixels.</source>
   <translation>Tamaño de las imágenes finas en píxeles.</translation>
  </message>
  <message>
   <source>Smaller files; the pixels stay the same.</source>
   <translation>Archivos más pequeños; los píxeles no cambian.</translation>
  </message>
  <message>
   <source>Sound: not a byte changed since it was written, and it fits its network.</source>
   <translation>Íntegro: ni un byte ha cambiado desde que se escribió, y encaja con su red.</translation>
  </message>
  <message>
   <source>Sound: not a byte changed since it was written. Without PyTorch it was not compared with its network.</source>
   <translation>Íntegro: ni un byte ha cambiado desde que se escribió. Sin PyTorch no se comparó con su red.</translation>
  </message>
  <message>
   <source>Spectral profile</source>
   <translation>Perfil espectral</translation>
  </message>
  <message>
   <source>Spectral profile at %1.</source>
   <translation>Perfil espectral en %1.</translation>
  </message>
  <message>
   <source>Speed</source>
   <translation>Velocidad</translation>
  </message>
  <message>
   <source>Spread of a sample</source>
   <translation>Dispersión de una muestra</translation>
  </message>
  <message>
   <source>Standard deviation of the spreading.</source>
   <translation>Desviación estándar de la dispersión.</translation>
  </message>
  <message>
   <source>Start here: it costs little more than one method.</source>
   <translation>Empiece aquí: cuesta poco más que un solo método.</translation>
  </message>
  <message>
   <source>Start of the random choice of landmarks and of learning windows.</source>
   <translation>Inicio de la elección aleatoria de los colores de referencia y de las ventanas de aprendizaje.</translation>
  </message>
  <message>
   <source>Starting the engine…</source>
   <translation>Iniciando el motor…</translation>
  </message>
  <message>
   <source>Step %1 of 4: %2</source>
   <translation>Paso %1 de 4: %2</translation>
  </message>
  <message>
   <source>Step of the total variation in reflectance; larger is flatter.</source>
   <translation>Paso de la variación total en reflectancia; mayor es más plano.</translation>
  </message>
  <message>
   <source>Stop; what was downloaded is kept for the next try.</source>
   <translation>Parar; lo descargado se conserva para el próximo intento.</translation>
  </message>
  <message>
   <source>Stop; what was downloaded is kept.</source>
   <translation>Parar; lo descargado se conserva.</translation>
  </message>
  <message>
   <source>Stopped. %1 are kept for the next try.</source>
   <translation>Parado. %1 se conservan para el próximo intento.</translation>
  </message>
  <message>
   <source>Stopped. Nothing is kept.</source>
   <translation>Parado. No se conserva nada.</translation>
  </message>
  <message>
   <source>Stopping…</source>
   <translation>Parando…</translation>
  </message>
  <message>
   <source>Strength of the flattening</source>
   <translation>Fuerza del aplanamiento</translation>
  </message>
  <message>
   <source>Strict</source>
   <translation>Estricto</translation>
  </message>
  <message>
   <source>Strong for temperature and other changes that are the same everywhere.</source>
   <translation>Fuerte para temperatura y otros cambios iguales en todas partes.</translation>
  </message>
  <message>
   <source>Strong when vegetation changed much between the dates.</source>
   <translation>Fuerte cuando la vegetación cambió mucho entre las fechas.</translation>
  </message>
  <message>
   <source>Styled as the fine images, dated for the Temporal Controller, in one group.</source>
   <translation>Con el estilo de las imágenes finas, con fecha para el controlador temporal, en un grupo.</translation>
  </message>
  <message>
   <source>Surroundings</source>
   <translation>Entorno</translation>
  </message>
  <message>
   <source>Swap Dates</source>
   <translation>Intercambiar fechas</translation>
  </message>
  <message>
   <source>Swap Images</source>
   <translation>Intercambiar imágenes</translation>
  </message>
  <message>
   <source>Swipe</source>
   <translation>Cortina</translation>
  </message>
  <message>
   <source>Swipe line at %1: above %2, below %3</source>
   <translation>Línea de cortina en %1: arriba %2, abajo %3</translation>
  </message>
  <message>
   <source>Swipe line at %1: left %2, right %3</source>
   <translation>Línea de cortina en %1: izquierda %2, derecha %3</translation>
  </message>
  <message>
   <source>Table as CSV</source>
   <translation>Tabla como CSV</translation>
  </message>
  <message>
   <source>Table of the dates (CSV)</source>
   <translation>Tabla de las fechas (CSV)</translation>
  </message>
  <message>
   <source>Take off the light of the air</source>
   <translation>Quitar la luz del aire</translation>
  </message>
  <message>
   <source>Tell for each pair how well the averaged fine image agrees with the coarse one. Without it only headers are read, which is quick.</source>
   <translation>Decir de cada par lo bien que la imagen fina promediada concuerda con la gruesa. Si no, solo se leen las cabeceras, lo cual es rápido.</translation>
  </message>
  <message>
   <source>Temporal Controller</source>
   <translation>Controlador temporal</translation>
  </message>
  <message>
   <source>Test</source>
   <translation>Probar</translation>
  </message>
  <message>
   <source>Test Again</source>
   <translation>Probar de nuevo</translation>
  </message>
  <message>
   <source>Test Engine</source>
   <translation>Probar el motor</translation>
  </message>
  <message>
   <source>Test the engine on the page Engine; networks are listed when this panel is opened again.</source>
   <translation>Pruebe el motor en la página Motor; las redes se listan cuando se vuelve a abrir este panel.</translation>
  </message>
  <message>
   <source>Test this Python; it is used when all went well.</source>
   <translation>Probar este Python; se usa si todo fue bien.</translation>
  </message>
  <message>
   <source>Test with a real image</source>
   <translation>Prueba con una imagen real</translation>
  </message>
  <message>
   <source>Tested</source>
   <translation>Probado</translation>
  </message>
  <message>
   <source>Testing the engine…</source>
   <translation>Probando el motor…</translation>
  </message>
  <message>
   <source>The IHS of other programs, for any number of bands.</source>
   <translation>El IHS de otros programas, para cualquier número de bandas.</translation>
  </message>
  <message>
   <source>The Python of QGIS cannot make an environment: a part of it is not installed.</source>
   <translation>El Python de QGIS no puede crear un entorno: una parte no está instalada.</translation>
  </message>
  <message>
   <source>The Python of QGIS does not start: %1.</source>
   <translation>El Python de QGIS no arranca: %1.</translation>
  </message>
  <message>
   <source>The animation %1 cannot be written: %2.</source>
   <translation>La animación %1 no se puede escribir: %2.</translation>
  </message>
  <message>
   <source>The area of the recipe is kept, though the field Area cannot show it.</source>
   <translation>La zona de la receta se conserva, aunque el campo Zona no pueda mostrarla.</translation>
  </message>
  <message>
   <source>The areas of %1 are not in a file. Save the layer to a file first.</source>
   <translation>Las zonas de %1 no están en un archivo. Guarde primero la capa en un archivo.</translation>
  </message>
  <message>
   <source>The areas of {} are not in a file. Save the layer to a file first.</source>
   <translation>Las zonas de {} no están en un archivo. Guarde primero la capa en un archivo.</translation>
  </message>
  <message>
   <source>The chosen method gives no uncertainty.</source>
   <translation>El método elegido no da incertidumbre.</translation>
  </message>
  <message>
   <source>The classic that others are compared with; takes one or two pairs.</source>
   <translation>El clásico con el que se comparan otros; toma uno o dos pares.</translation>
  </message>
  <message>
   <source>The details hold what the programs said.</source>
   <translation>Los detalles contienen lo que dijeron los programas.</translation>
  </message>
  <message>
   <source>The download was refused: the network's security check changes the package certificate (certificate-unknown). Nothing was installed; %1 are kept for the next try.</source>
   <translation>Se rechazó la descarga: el control de seguridad de la red cambia el certificado de los paquetes (certificate-unknown). No se instaló nada; %1 se conservan para el próximo intento.</translation>
  </message>
  <message>
   <source>The engine did not answer within 10 s.</source>
   <translation>El motor no respondió en 10 s.</translation>
  </message>
  <message>
   <source>The engine for networks is set up.</source>
   <translation>El motor para redes está instalado.</translation>
  </message>
  <message>
   <source>The engine is asked which weights are installed.</source>
   <translation>Se pregunta al motor qué pesos están instalados.</translation>
  </message>
  <message>
   <source>The engine runs in its private folder. Press Test Engine to see what it can do.</source>
   <translation>El motor funciona en su carpeta privada. «Probar el motor» muestra lo que puede hacer.</translation>
  </message>
  <message>
   <source>The engine runs on %1. Press Test Engine to see what it can do.</source>
   <translation>El motor funciona en %1. «Probar el motor» muestra lo que puede hacer.</translation>
  </message>
  <message>
   <source>The engine stopped unexpectedly; QGIS and your project are fine.</source>
   <translation>El motor se detuvo de forma inesperada; QGIS y su proyecto están bien.</translation>
  </message>
  <message>
   <source>The engine uses at most this much memory; less makes smaller tiles, the same image.</source>
   <translation>El motor usa como máximo esta memoria; con menos las teselas son más pequeñas, la imagen la misma.</translation>
  </message>
  <message>
   <source>The file changed since it was written; it is not used.</source>
   <translation>El archivo ha cambiado desde que se escribió; no se usa.</translation>
  </message>
  <message>
   <source>The file {} cannot be written: {}.</source>
   <translation>El archivo {} no se puede escribir: {}.</translation>
  </message>
  <message>
   <source>The fine image of this date is hidden from the method.</source>
   <translation>La imagen fina de esta fecha se oculta al método.</translation>
  </message>
  <message>
   <source>The folder %1 cannot be written to.</source>
   <translation>No se puede escribir en la carpeta %1.</translation>
  </message>
  <message>
   <source>The folder lacks packages that a GPU needs.</source>
   <translation>En la carpeta faltan paquetes que necesita una GPU.</translation>
  </message>
  <message>
   <source>The form cannot show the images of %1 as the recipe uses them: it makes pairs of images of one date only. “stf run” runs the recipe as it is.</source>
   <translation>El formulario no puede mostrar las imágenes de %1 como las usa la receta: solo forma pares de imágenes de una misma fecha. «stf run» ejecuta la receta tal cual.</translation>
  </message>
  <message>
   <source>The heaviest network per pixel of one pass; needs no coarse image of t1.</source>
   <translation>La red más pesada por píxel de una pasada; no necesita imagen gruesa de t1.</translation>
  </message>
  <message>
   <source>The image is in %1.</source>
   <translation>La imagen está en %1.</translation>
  </message>
  <message>
   <source>The image to judge; the newest result is preset.</source>
   <translation>La imagen que se juzga; viene puesto el último resultado.</translation>
  </message>
  <message>
   <source>The image to score.</source>
   <translation>La imagen que se puntúa.</translation>
  </message>
  <message>
   <source>The images are in %1.</source>
   <translation>Las imágenes están en %1.</translation>
  </message>
  <message>
   <source>The images do not say it; choose another way.</source>
   <translation>Las imágenes no lo dicen; elija otra manera.</translation>
  </message>
  <message>
   <source>The largest network; takes abrupt change well when it was trained on much data.</source>
   <translation>La red más grande; sigue bien los cambios bruscos si se entrenó con muchos datos.</translation>
  </message>
  <message>
   <source>The licence of each package.</source>
   <translation>La licencia de cada paquete.</translation>
  </message>
  <message>
   <source>The list of runs was damaged. It was set aside, and a new one was begun.</source>
   <translation>La lista de ejecuciones estaba dañada. Se apartó y se empezó una nueva.</translation>
  </message>
  <message>
   <source>The list of runs was written by a newer version of STFusion and is left alone; new runs are kept until QGIS is closed.</source>
   <translation>La lista de ejecuciones es de una versión más nueva de STFusion y no se toca; las nuevas ejecuciones se conservan hasta que se cierre QGIS.</translation>
  </message>
  <message>
   <source>The method %1 is not installed here. Choose another one, or install its weights.</source>
   <translation>El método %1 no está instalado aquí. Elija otro, o instale sus pesos.</translation>
  </message>
  <message>
   <source>The network is chosen by this name.</source>
   <translation>La red se elige por este nombre.</translation>
  </message>
  <message>
   <source>The offline folder lacks %1.</source>
   <translation>A la carpeta sin conexión le falta %1.</translation>
  </message>
  <message>
   <source>The package index does not have %1 for this computer.</source>
   <translation>El índice de paquetes no tiene %1 para este equipo.</translation>
  </message>
  <message>
   <source>The package index has no such build for this system.</source>
   <translation>El índice de paquetes no tiene tal versión para este sistema.</translation>
  </message>
  <message>
   <source>The pixel along the bands, or along the dates.</source>
   <translation>El píxel a lo largo de las bandas o de las fechas.</translation>
  </message>
  <message>
   <source>The plugin's engine is missing. Please install STFusion again.</source>
   <translation>Falta el motor del complemento. Instale STFusion de nuevo.</translation>
  </message>
  <message>
   <source>The prediction is of %1, %2 of %3: the scores also count what changed in between.</source>
   <translation>La predicción es del %1, %2 de %3: las puntuaciones cuentan también lo que cambió entretanto.</translation>
  </message>
  <message>
   <source>The profile folder of QGIS cannot be written to at the moment, so new runs are kept only until QGIS is closed.</source>
   <translation>No se puede escribir ahora en la carpeta de perfil de QGIS; las nuevas ejecuciones solo se conservan hasta que se cierre QGIS.</translation>
  </message>
  <message>
   <source>The project in which the run was started has been closed.</source>
   <translation>El proyecto en el que se inició la ejecución se ha cerrado.</translation>
  </message>
  <message>
   <source>The real fine image of the same date.</source>
   <translation>La imagen fina real de la misma fecha.</translation>
  </message>
  <message>
   <source>The recipes differ in their settings; those of the first one are shown.</source>
   <translation>Las recetas difieren en sus ajustes; se muestran los de la primera.</translation>
  </message>
  <message>
   <source>The recommended one with a panchromatic image.</source>
   <translation>El recomendado con una imagen pancromática.</translation>
  </message>
  <message>
   <source>The report %1 is gone. Run Again writes another one.</source>
   <translation>El informe %1 ya no está. «Ejecutar de nuevo» escribe otro.</translation>
  </message>
  <message>
   <source>The result begins at its corner and has its coordinate system. The others are brought to its place and brightness, as long as it is as clear as they are. Empty: the first of the list, and the clearest.</source>
   <translation>El resultado empieza en su esquina y tiene su sistema de coordenadas. Las demás se llevan a su lugar y brillo, mientras esté tan despejada como ellas. Vacío: la primera de la lista, y la más despejada.</translation>
  </message>
  <message>
   <source>The result begins at its corner and has its date; the others are moved to it. When it is clouded, the clearest revisit near its date is taken.</source>
   <translation>El resultado empieza en su esquina y tiene su fecha; las demás se mueven hacia ella. Si está nublada, se toma la más despejada cerca de su fecha.</translation>
  </message>
  <message>
   <source>The result lies on the pixels of the pan image.</source>
   <translation>El resultado queda sobre los píxeles de la imagen pan.</translation>
  </message>
  <message>
   <source>The result, degraded, is compared with the blurred image and corrected so many times.</source>
   <translation>El resultado, degradado, se compara con la imagen borrosa y se corrige tantas veces.</translation>
  </message>
  <message>
   <source>The results below are those of %1.</source>
   <translation>Los resultados de abajo son los de %1.</translation>
  </message>
  <message>
   <source>The revisits of the recipe use different bands; those of the first one are shown.</source>
   <translation>Las tomas de la receta usan bandas distintas; se muestran las de la primera.</translation>
  </message>
  <message>
   <source>The safe choice for revisits of several weeks.</source>
   <translation>La opción segura para tomas de varias semanas.</translation>
  </message>
  <message>
   <source>The same images and settings once more; the result gets a name of its own.</source>
   <translation>Las mismas imágenes y ajustes otra vez; el resultado recibe un nombre propio.</translation>
  </message>
  <message>
   <source>The same rows as a table without geometry.</source>
   <translation>Las mismas filas como tabla sin geometría.</translation>
  </message>
  <message>
   <source>The same seed gives the same image, whatever the tiles and the device.</source>
   <translation>La misma semilla da la misma imagen, sean cuales sean las teselas y el dispositivo.</translation>
  </message>
  <message>
   <source>The set-up stopped at: %1</source>
   <translation>La instalación se detuvo en: %1</translation>
  </message>
  <message>
   <source>The set-up was stopped.</source>
   <translation>La instalación se detuvo.</translation>
  </message>
  <message>
   <source>The sharpest, for revisits of few days and a known sensor.</source>
   <translation>El más nítido, para tomas de pocos días y un sensor conocido.</translation>
  </message>
  <message>
   <source>The time is taken from earlier runs of this method.</source>
   <translation>El tiempo se toma de ejecuciones anteriores de este método.</translation>
  </message>
  <message>
   <source>The two dates that a gap is filled from are at most so far apart.</source>
   <translation>Las dos fechas con las que se rellena un hueco están como máximo a esta distancia.</translation>
  </message>
  <message>
   <source>The variable %1 names the engine's Python; the choice below waits until it is gone.</source>
   <translation>La variable %1 indica el Python del motor; la elección de abajo espera a que desaparezca.</translation>
  </message>
  <message>
   <source>The wanted date</source>
   <translation>La fecha deseada</translation>
  </message>
  <message>
   <source>The yardstick: a method that scores below this has no skill.</source>
   <translation>La vara de medir: un método que puntúa por debajo no sirve.</translation>
  </message>
  <message>
   <source>There are no packages of PyTorch for this computer (Python %1 on %2). Name a Python with PyTorch of your own instead.</source>
   <translation>No hay paquetes de PyTorch para este equipo (Python %1 en %2). Indique en su lugar un Python propio con PyTorch.</translation>
  </message>
  <message>
   <source>There is no image to compare with.</source>
   <translation>No hay imagen con la que comparar.</translation>
  </message>
  <message>
   <source>There is no revisit yet. Add the blurred images of the place.</source>
   <translation>Aún no hay tomas. Añada las imágenes borrosas del lugar.</translation>
  </message>
  <message>
   <source>They Are Right</source>
   <translation>Son correctas</translation>
  </message>
  <message>
   <source>They need STFusion's engine with PyTorch: pip install 'stf-engine[deep,train]'. When the training has ended, import %1 here.</source>
   <translation>Necesitan el motor de STFusion con PyTorch: pip install 'stf-engine[deep,train]'. Cuando termine el entrenamiento, importe aquí %1.</translation>
  </message>
  <message>
   <source>This Python has no PyTorch. Classical methods still work.</source>
   <translation>Este Python no tiene PyTorch. Los métodos clásicos funcionan igualmente.</translation>
  </message>
  <message>
   <source>This file could run programs, so it is not opened. Ask for a .safetensors file.</source>
   <translation>Este archivo podría ejecutar programas, por eso no se abre. Pida un archivo .safetensors.</translation>
  </message>
  <message>
   <source>This network is for %1 bands; the images on the page Fuse have %2.</source>
   <translation>Esta red es para %1 bandas; las imágenes de la página Fusionar tienen %2.</translation>
  </message>
  <message>
   <source>This score exists over all bands only.</source>
   <translation>Esta puntuación solo existe para todas las bandas juntas.</translation>
  </message>
  <message>
   <source>Threads</source>
   <translation>Hilos</translation>
  </message>
  <message>
   <source>Tile size</source>
   <translation>Tamaño de tesela</translation>
  </message>
  <message>
   <source>Time profile</source>
   <translation>Perfil temporal</translation>
  </message>
  <message>
   <source>Time profile at %1: %2.</source>
   <translation>Perfil temporal en %1: %2.</translation>
  </message>
  <message>
   <source>Train a model on your own images</source>
   <translation>Entrenar un modelo con sus propias imágenes</translation>
  </message>
  <message>
   <source>Trained against a discriminator; quick for its size.</source>
   <translation>Entrenada contra un discriminador; rápida para su tamaño.</translation>
  </message>
  <message>
   <source>Trained on</source>
   <translation>Entrenada con</translation>
  </message>
  <message>
   <source>Training Commands…</source>
   <translation>Órdenes de entrenamiento…</translation>
  </message>
  <message>
   <source>Training commands</source>
   <translation>Órdenes de entrenamiento</translation>
  </message>
  <message>
   <source>Training needs two dates or more with a fine and a coarse image. There are %1 now.</source>
   <translation>El entrenamiento necesita al menos dos fechas con imagen fina y gruesa. Ahora hay %1.</translation>
  </message>
  <message>
   <source>Training needs two dates or more with a fine and a coarse image. There is %1 now.</source>
   <translation>El entrenamiento necesita al menos dos fechas con imagen fina y gruesa. Ahora hay %1.</translation>
  </message>
  <message>
   <source>Translate the network into machine code first. That takes seconds to a minute; then a processor is up to twice as fast, which pays for large scenes. Needs a C++ compiler. Changes pixels by rounding only.</source>
   <translation>Traducir primero la red a código máquina. Tarda de segundos a un minuto; después un procesador es hasta el doble de rápido, lo que compensa en escenas grandes. Necesita un compilador de C++. Solo cambia los píxeles por redondeo.</translation>
  </message>
  <message>
   <source>True</source>
   <translation>Sí</translation>
  </message>
  <message>
   <source>Trust</source>
   <translation>Confianza</translation>
  </message>
  <message>
   <source>Trust a date less the more changed around the pixel, also where gains and losses cancel. Off = as in the paper.</source>
   <translation>Confiar menos en una fecha cuanto más cambió alrededor del píxel, también donde ganancias y pérdidas se anulan. Desactivado = como en el artículo.</translation>
  </message>
  <message>
   <source>Trust neighbours less whose coarse value changed much.</source>
   <translation>Fiarse menos de los vecinos cuyo valor grueso cambió mucho.</translation>
  </message>
  <message>
   <source>Try Again</source>
   <translation>Intentar de nuevo</translation>
  </message>
  <message>
   <source>Try Python, GDAL, PyTorch and a real prediction.</source>
   <translation>Probar Python, GDAL, PyTorch y una predicción real.</translation>
  </message>
  <message>
   <source>Try the Demo Scene</source>
   <translation>Probar la escena de demostración</translation>
  </message>
  <message>
   <source>Two pairs: the one whose images agree better counts more.</source>
   <translation>Dos pares: cuenta más aquel cuyas imágenes concuerdan mejor.</translation>
  </message>
  <message>
   <source>Two pixels are similar when on both dates they differ by at most twice the standard deviation of the scene divided by this number. More classes make the choice stricter.</source>
   <translation>Dos píxeles son similares cuando en ambas fechas difieren como máximo en el doble de la desviación estándar de la escena dividido por este número. Más clases hacen la elección más estricta.</translation>
  </message>
  <message>
   <source>Two pixels are similar when they differ by at most twice the standard deviation of the scene divided by this number. More classes make the choice stricter.</source>
   <translation>Dos píxeles son similares si difieren como máximo en el doble de la desviación típica de la escena dividida por este número. Más clases hacen la elección más estricta.</translation>
  </message>
  <message>
   <source>Typical colours to which pixels are compared broadly. More follow finer differences but cost time.</source>
   <translation>Colores típicos con los que los píxeles se comparan a grandes rasgos. Más siguen diferencias más finas, pero cuestan tiempo.</translation>
  </message>
  <message>
   <source>Typical colours to which pixels are compared closely. More follow finer differences but cost time.</source>
   <translation>Colores típicos con los que los píxeles se comparan de cerca. Más siguen diferencias más finas, pero cuestan tiempo.</translation>
  </message>
  <message>
   <source>Typical error of a pixel; large errors count more.</source>
   <translation>Error típico de un píxel; los errores grandes cuentan más.</translation>
  </message>
  <message>
   <source>UInt16 (0 to 65535)</source>
   <translation>UInt16 (0 a 65535)</translation>
  </message>
  <message>
   <source>Uncertainty</source>
   <translation>Incertidumbre</translation>
  </message>
  <message>
   <source>Uncertainty layer</source>
   <translation>Capa de incertidumbre</translation>
  </message>
  <message>
   <source>Uncertainty of the coarse sensor</source>
   <translation>Incertidumbre del sensor grueso</translation>
  </message>
  <message>
   <source>Uncertainty of the fine sensor</source>
   <translation>Incertidumbre del sensor fino</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Deshacer</translation>
  </message>
  <message>
   <source>Undo “%1”</source>
   <translation>Deshacer «%1»</translation>
  </message>
  <message>
   <source>Unit of SAM</source>
   <translation>Unidad de SAM</translation>
  </message>
  <message>
   <source>Unit of differences</source>
   <translation>Unidad de las diferencias</translation>
  </message>
  <message>
   <source>Unit of the spectral angle.</source>
   <translation>Unidad del ángulo espectral.</translation>
  </message>
  <message>
   <source>Unmixing window</source>
   <translation>Ventana de desmezclado</translation>
  </message>
  <message>
   <source>Use %1</source>
   <translation>Usar %1</translation>
  </message>
  <message>
   <source>Use %1 Instead</source>
   <translation>Usar %1 en su lugar</translation>
  </message>
  <message>
   <source>Use Another Pair</source>
   <translation>Usar otro par</translation>
  </message>
  <message>
   <source>Use Anyway</source>
   <translation>Usar de todos modos</translation>
  </message>
  <message>
   <source>Use My Own Python</source>
   <translation>Usar mi propio Python</translation>
  </message>
  <message>
   <source>Use Processor</source>
   <translation>Usar el procesador</translation>
  </message>
  <message>
   <source>Use Smaller Tiles</source>
   <translation>Usar teselas más pequeñas</translation>
  </message>
  <message>
   <source>Use This Mask</source>
   <translation>Usar esta máscara</translation>
  </message>
  <message>
   <source>Use This Mask Rule</source>
   <translation>Usar esta regla de máscara</translation>
  </message>
  <message>
   <source>Use a Python that you name; it is tested first.</source>
   <translation>Usar un Python que usted indique; primero se prueba.</translation>
  </message>
  <message>
   <source>Use in Enhance</source>
   <translation>Usar para mejorar</translation>
  </message>
  <message>
   <source>Use in Fuse</source>
   <translation>Usar para fusionar</translation>
  </message>
  <message>
   <source>Use logarithms of the differences, so that large ones count less against a neighbour.</source>
   <translation>Usar logaritmos de las diferencias, para que las grandes cuenten menos contra un vecino.</translation>
  </message>
  <message>
   <source>Use packages that lie in a folder already.</source>
   <translation>Usar paquetes que ya están en una carpeta.</translation>
  </message>
  <message>
   <source>Use packages that lie in a folder.</source>
   <translation>Usar paquetes que están en una carpeta.</translation>
  </message>
  <message>
   <source>Use temporal difference</source>
   <translation>Usar la diferencia temporal</translation>
  </message>
  <message>
   <source>Use the Python of QGIS.</source>
   <translation>Usar el Python de QGIS.</translation>
  </message>
  <message>
   <source>Validate</source>
   <translation>Validar</translation>
  </message>
  <message>
   <source>Validate a method on known dates (leave one out)</source>
   <translation>Validar un método con fechas conocidas (excluir una)</translation>
  </message>
  <message>
   <source>Validate compares with a real image of that day, in numbers and on the map. The report can be sent to anyone.</source>
   <translation>Validar compara con una imagen real de ese día, en números y en el mapa. El informe se puede enviar a cualquiera.</translation>
  </message>
  <message>
   <source>Validated %1 in %2.</source>
   <translation>%1 validado en %2.</translation>
  </message>
  <message>
   <source>Validating %1</source>
   <translation>Validando %1</translation>
  </message>
  <message>
   <source>Value</source>
   <translation>Valor</translation>
  </message>
  <message>
   <source>Value = number × scale + offset. An empty field leaves it to the file.</source>
   <translation>Valor = número × escala + desplazamiento. Un campo vacío lo deja al archivo.</translation>
  </message>
  <message>
   <source>Values</source>
   <translation>Valores</translation>
  </message>
  <message>
   <source>Verdict</source>
   <translation>Veredicto</translation>
  </message>
  <message>
   <source>Verify</source>
   <translation>Verificar</translation>
  </message>
  <message>
   <source>Verifying %1…</source>
   <translation>Verificando %1…</translation>
  </message>
  <message>
   <source>Version of the engine</source>
   <translation>Versión del motor</translation>
  </message>
  <message>
   <source>Visible</source>
   <translation>Visibles</translation>
  </message>
  <message>
   <source>Wanted date</source>
   <translation>Fecha deseada</translation>
  </message>
  <message>
   <source>Warning</source>
   <translation>Advertencia</translation>
  </message>
  <message>
   <source>Weight pairs by reliability</source>
   <translation>Ponderar los pares por fiabilidad</translation>
  </message>
  <message>
   <source>Weighted</source>
   <translation>Ponderada</translation>
  </message>
  <message>
   <source>Weights and checkpoints (*.safetensors *.ckpt *.pth *.pt)</source>
   <translation>Pesos y puntos de control (*.safetensors *.ckpt *.pth *.pt)</translation>
  </message>
  <message>
   <source>Weights file or installed name of a network for revisits; it takes the place of the method. “stf methods --installed” lists the installed ones.</source>
   <translation>Archivo de pesos o nombre instalado de una red para tomas; ocupa el lugar del método. «stf methods --installed» enumera las instaladas.</translation>
  </message>
  <message>
   <source>Weights file or installed name of a network; it takes the place of the method. “stf methods --installed” lists the installed ones; “stf train” makes weights from your own images, “stf models import FILE” installs a file or a published checkpoint.</source>
   <translation>Archivo de pesos o nombre instalado de una red; ocupa el lugar del método. «stf methods --installed» lista los instalados; «stf train» crea pesos a partir de sus imágenes, «stf models import FILE» instala un archivo o un punto de control publicado.</translation>
  </message>
  <message>
   <source>Weights of a network</source>
   <translation>Pesos de una red</translation>
  </message>
  <message>
   <source>Weights of the bands</source>
   <translation>Pesos de las bandas</translation>
  </message>
  <message>
   <source>Weights of two pairs</source>
   <translation>Pesos de dos pares</translation>
  </message>
  <message>
   <source>Weights work in the form that they were trained in, which their card states. 'reference' does what the published code does, its mistakes included.</source>
   <translation>Los pesos funcionan en la forma en que se entrenaron, que indica su ficha. 'reference' hace lo que hace el código publicado, errores incluidos.</translation>
  </message>
  <message>
   <source>What Does It Mean?</source>
   <translation>¿Qué significa?</translation>
  </message>
  <message>
   <source>What becomes of the difference between the coarse and the fine image of the pair: keep carries all of it over, drop none. Automatic: learned from the images, per band.</source>
   <translation>Qué pasa con la diferencia entre la imagen gruesa y la fina del par: keep la traslada toda, drop nada. Automático: se aprende de las imágenes, por banda.</translation>
  </message>
  <message>
   <source>What computes the networks.</source>
   <translation>Qué calcula las redes.</translation>
  </message>
  <message>
   <source>What each needs, and how to get or train it; opens Models.</source>
   <translation>Qué necesita cada una y cómo obtenerla o entrenarla; abre Modelos.</translation>
  </message>
  <message>
   <source>What every other method has to beat.</source>
   <translation>Lo que cualquier otro método debe superar.</translation>
  </message>
  <message>
   <source>What helps: a folder on another disk, or space made on this one.</source>
   <translation>Qué ayuda: una carpeta en otro disco, o espacio en este.</translation>
  </message>
  <message>
   <source>What helps: add your organisation's certificate in Settings › Options › Authentication, or set up from an offline folder.</source>
   <translation>Qué ayuda: añadir el certificado de su organización en Configuración › Opciones › Autenticación, o instalar desde una carpeta sin conexión.</translation>
  </message>
  <message>
   <source>What helps: an offline folder, or a Python of your own with PyTorch.</source>
   <translation>Qué ayuda: una carpeta sin conexión, o un Python propio con PyTorch.</translation>
  </message>
  <message>
   <source>What helps: another folder.</source>
   <translation>Qué ayuda: otra carpeta.</translation>
  </message>
  <message>
   <source>What helps: look at the network and at Settings › Options › Network, or set up from an offline folder.</source>
   <translation>Qué ayuda: mirar la red y Configuración › Opciones › Red, o instalar desde una carpeta sin conexión.</translation>
  </message>
  <message>
   <source>What helps: name a Python with PyTorch and GDAL yourself.</source>
   <translation>Qué ayuda: indicar usted mismo un Python con PyTorch y GDAL.</translation>
  </message>
  <message>
   <source>What is drawn. The band is chosen above the scores.</source>
   <translation>Qué se dibuja. La banda se elige encima de las puntuaciones.</translation>
  </message>
  <message>
   <source>What the lines are pulled to: the slope of the whole scene, or one (no change of contrast).</source>
   <translation>Hacia qué se acercan las rectas: la pendiente de toda la escena, o uno (sin cambio de contraste).</translation>
  </message>
  <message>
   <source>What the panchromatic image is compared with: the mix of the bands that is most like it, the mean of all, the mean of the visible ones, or numbers, one per band.</source>
   <translation>Con qué se compara la imagen pancromática: la mezcla de bandas más parecida a ella, la media de todas, la media de las visibles, o números, uno por banda.</translation>
  </message>
  <message>
   <source>What the programs said, without your name.</source>
   <translation>Lo que dijeron los programas, sin su nombre.</translation>
  </message>
  <message>
   <source>What to Compare</source>
   <translation>Qué comparar</translation>
  </message>
  <message>
   <source>Where a coarse pixel did not change at all, take the fine pixel as it is. Without effect when detail is kept.</source>
   <translation>Donde un píxel grueso no cambió nada, tomar el píxel fino como está. Sin efecto cuando se conserva el detalle.</translation>
  </message>
  <message>
   <source>Where bands are nearly black, quotients explode; 0: no limit.</source>
   <translation>Donde las bandas son casi negras, los cocientes se disparan; 0: sin límite.</translation>
  </message>
  <message>
   <source>Where brightness and detail go together.</source>
   <translation>Donde brillo y detalle van juntos.</translation>
  </message>
  <message>
   <source>Where names and tags tell no date: file=date with commas between them, e.g. scene_a.tif=2024-05-10.</source>
   <translation>Donde nombres y etiquetas no dan fecha: archivo=fecha separados por comas, p. ej. scene_a.tif=2024-05-10.</translation>
  </message>
  <message>
   <source>Where networks are computed.</source>
   <translation>Dónde se calculan las redes.</translation>
  </message>
  <message>
   <source>Where networks are computed; classical methods always use the processor.</source>
   <translation>Dónde se calculan las redes; los métodos clásicos usan siempre el procesador.</translation>
  </message>
  <message>
   <source>Where pixels are from, in time</source>
   <translation>De dónde vienen los píxeles, en el tiempo</translation>
  </message>
  <message>
   <source>Where the angle of the spectra matters; with consistency=0 it stays as it is.</source>
   <translation>Donde importa el ángulo de los espectros; con consistency=0 queda como está.</translation>
  </message>
  <message>
   <source>Which Engine</source>
   <translation>Qué motor</translation>
  </message>
  <message>
   <source>Which network is trained.</source>
   <translation>Qué red se entrena.</translation>
  </message>
  <message>
   <source>Whole area</source>
   <translation>Toda la zona</translation>
  </message>
  <message>
   <source>Whole image only</source>
   <translation>Solo toda la imagen</translation>
  </message>
  <message>
   <source>Width of the surroundings of a pixel that belong to its description.</source>
   <translation>Anchura del entorno de un píxel que forma parte de su descripción.</translation>
  </message>
  <message>
   <source>Width, narrow</source>
   <translation>Anchura, estrecho</translation>
  </message>
  <message>
   <source>Width, wide</source>
   <translation>Anchura, amplio</translation>
  </message>
  <message>
   <source>Window width</source>
   <translation>Anchura de ventana</translation>
  </message>
  <message>
   <source>With a Pan Image</source>
   <translation>Con una imagen pan</translation>
  </message>
  <message>
   <source>Write a report</source>
   <translation>Escribir un informe</translation>
  </message>
  <message>
   <source>Write a report: one HTML file with pictures and tables.</source>
   <translation>Escribir un informe: un archivo HTML con imágenes y tablas.</translation>
  </message>
  <message>
   <source>Write all facts into this file.</source>
   <translation>Escribir todos los datos en este archivo.</translation>
  </message>
  <message>
   <source>Write all findings into this file.</source>
   <translation>Escribir todos los hallazgos en este archivo.</translation>
  </message>
  <message>
   <source>Write all scores into this file.</source>
   <translation>Escribir todas las puntuaciones en este archivo.</translation>
  </message>
  <message>
   <source>Write prediction - reference: the mean of the bands first, then each band.</source>
   <translation>Escribir predicción - referencia: primero la media de las bandas, luego cada banda.</translation>
  </message>
  <message>
   <source>Write the commands that train this network on the images of the page Fuse.</source>
   <translation>Escribir las órdenes que entrenan esta red con las imágenes de la página Fusionar.</translation>
  </message>
  <message>
   <source>Write the recipe of this run to repeat it.</source>
   <translation>Escribir la receta de esta ejecución para repetirla.</translation>
  </message>
  <message>
   <source>Write the result as a Cloud Optimized GeoTIFF.</source>
   <translation>Escribir el resultado como Cloud Optimized GeoTIFF.</translation>
  </message>
  <message>
   <source>Writing %1</source>
   <translation>Escribiendo %1</translation>
  </message>
  <message>
   <source>YYYY-MM-DD. Empty: read from the file's name or tags.</source>
   <translation>AAAA-MM-DD. Vacío: se lee del nombre o de las etiquetas del archivo.</translation>
  </message>
  <message>
   <source>YYYY-MM-DD. The clearest revisit near this date is the reference of the others.</source>
   <translation>AAAA-MM-DD. La toma más despejada cerca de esta fecha es la referencia de las demás.</translation>
  </message>
  <message>
   <source>You can close this window; the work goes on and shows in the dock.</source>
   <translation>Puede cerrar esta ventana; el trabajo continúa y se muestra en el panel.</translation>
  </message>
  <message>
   <source>Your driver %2 is too old. Needs driver %1 or newer.</source>
   <translation>Su controlador %2 es demasiado antiguo. Se necesita el controlador %1 o posterior.</translation>
  </message>
  <message>
   <source>Your driver is %2. Needs driver %1 or newer.</source>
   <translation>Su controlador es %2. Se necesita el controlador %1 o posterior.</translation>
  </message>
  <message>
   <source>Your images</source>
   <translation>Sus imágenes</translation>
  </message>
  <message>
   <source>Zoom to Both</source>
   <translation>Acercar a ambas</translation>
  </message>
  <message>
   <source>a training with STFusion</source>
   <translation>un entrenamiento con STFusion</translation>
  </message>
  <message>
   <source>about %1</source>
   <translation>unos %1</translation>
  </message>
  <message>
   <source>agrees fairly</source>
   <translation>concuerda bastante</translation>
  </message>
  <message>
   <source>agrees only in part</source>
   <translation>concuerda solo en parte</translation>
  </message>
  <message>
   <source>agrees well</source>
   <translation>concuerda bien</translation>
  </message>
  <message>
   <source>all automatic</source>
   <translation>todo automático</translation>
  </message>
  <message>
   <source>all bands</source>
   <translation>todas las bandas</translation>
  </message>
  <message>
   <source>all, in their order</source>
   <translation>todas, en su orden</translation>
  </message>
  <message>
   <source>as published, its mistakes included</source>
   <translation>como se publicó, errores incluidos</translation>
  </message>
  <message>
   <source>as the fine image</source>
   <translation>como la imagen fina</translation>
  </message>
  <message>
   <source>as the revisits</source>
   <translation>como las tomas</translation>
  </message>
  <message>
   <source>auto: for each date the best pair before and the best one after it, by days and by the likeness of the coarse images. best: the best one alone. A date such as 2024-05-10: this pair for all.</source>
   <translation>auto: para cada fecha el mejor par antes y el mejor después, por días y por el parecido de las imágenes gruesas. best: solo el mejor. Una fecha como 2024-05-10: este par para todas.</translation>
  </message>
  <message>
   <source>auto: measure its shift against the revisits and put it right where it exceeds a tenth of their pixel. off: believe the georeference. Or the shift of its content, rows and columns of the revisits down and right.</source>
   <translation>auto: medir su desplazamiento respecto a las revisitas y corregirlo donde supere una décima de su píxel. off: creer la georreferencia. O el desplazamiento de su contenido, filas y columnas de las revisitas hacia abajo y a la derecha.</translation>
  </message>
  <message>
   <source>auto: where the pair shows a shift clearly. The result says by how much.</source>
   <translation>auto: donde el par muestra un desplazamiento con claridad. El resultado dice de cuánto.</translation>
  </message>
  <message>
   <source>auto: where the weights are no regression, pan is brought to the level of the mix of the bands. none: as it is, as other programs do.</source>
   <translation>auto: donde los pesos no son regresión, pan se lleva al nivel de la mezcla de bandas. none: tal cual, como hacen otros programas.</translation>
  </message>
  <message>
   <source>automatic</source>
   <translation>automático</translation>
  </message>
  <message>
   <source>band %1</source>
   <translation>banda %1</translation>
  </message>
  <message>
   <source>bands at %1</source>
   <translation>bandas en %1</translation>
  </message>
  <message>
   <source>best measured, mixed fields</source>
   <translation>mejor resultado medido, campos mezclados</translation>
  </message>
  <message>
   <source>better than no change</source>
   <translation>mejor que sin cambio</translation>
  </message>
  <message>
   <source>between two fine images</source>
   <translation>entre dos imágenes finas</translation>
  </message>
  <message>
   <source>blue, green, red, nir</source>
   <translation>blue, green, red, nir</translation>
  </message>
  <message>
   <source>broken</source>
   <translation>dañado</translation>
  </message>
  <message>
   <source>built in</source>
   <translation>integrado</translation>
  </message>
  <message>
   <source>cannot be used</source>
   <translation>no se puede usar</translation>
  </message>
  <message>
   <source>change averages the change over similar pixels and keeps all detail; value averages the predicted values, as in the paper, which blurs and removes noise.</source>
   <translation>change promedia el cambio sobre píxeles similares y conserva todo el detalle; value promedia los valores predichos, como en el artículo, lo que difumina y quita ruido.</translation>
  </message>
  <message>
   <source>change that follows edges</source>
   <translation>cambio que sigue los bordes</translation>
  </message>
  <message>
   <source>checking %1</source>
   <translation>comprobando %1</translation>
  </message>
  <message>
   <source>clear classes, nearly the best</source>
   <translation>clases claras, casi lo mejor</translation>
  </message>
  <message>
   <source>coarse</source>
   <translation>gruesa</translation>
  </message>
  <message>
   <source>coarse image, %1</source>
   <translation>imagen gruesa, %1</translation>
  </message>
  <message>
   <source>coarse pixels</source>
   <translation>píxeles gruesos</translation>
  </message>
  <message>
   <source>coarse: merge, then sharpen. fine: first super-resolve onto the grid of the panchromatic image, then add the detail that is still missing.</source>
   <translation>coarse: combinar y luego afinar. fine: primero superresolver en la rejilla de la imagen pancromática, luego añadir el detalle que falta.</translation>
  </message>
  <message>
   <source>coarse: the coarse sensor is right on average, as in the paper. fine: the fine sensor is; only the change is taken from the coarse one.</source>
   <translation>coarse: el sensor grueso acierta en promedio, como en el artículo. fine: acierta el sensor fino; del grueso solo se toma el cambio.</translation>
  </message>
  <message>
   <source>copies the old image</source>
   <translation>copia la imagen antigua</translation>
  </message>
  <message>
   <source>d MMMM</source>
   <translation>d 'de' MMMM</translation>
  </message>
  <message>
   <source>ddim takes some of the time steps that the weights were trained with; ddpm takes all of them and draws new noise in each.</source>
   <translation>ddim toma algunos de los pasos de tiempo con que se entrenaron los pesos; ddpm los toma todos y añade ruido nuevo en cada uno.</translation>
  </message>
  <message>
   <source>downloading %1</source>
   <translation>descargando %1</translation>
  </message>
  <message>
   <source>enhanced, beside the revisits</source>
   <translation>enhanced, junto a las tomas</translation>
  </message>
  <message>
   <source>fast, hard to do badly</source>
   <translation>rápido, difícil de hacer mal</translation>
  </message>
  <message>
   <source>file name</source>
   <translation>nombre del archivo</translation>
  </message>
  <message>
   <source>file=mask with commas between them, with the rule after an @, e.g. scene_a.tif=clouds.tif@bad-nonzero or scene_a.tif=scl.tif@values:3+8+9+10.</source>
   <translation>archivo=máscara separados por comas, con la regla tras una @, p. ej. scene_a.tif=clouds.tif@bad-nonzero o scene_a.tif=scl.tif@values:3+8+9+10.</translation>
  </message>
  <message>
   <source>filled from coarse</source>
   <translation>rellenado desde lo grueso</translation>
  </message>
  <message>
   <source>fine</source>
   <translation>fina</translation>
  </message>
  <message>
   <source>fits your bands</source>
   <translation>encaja con sus bandas</translation>
  </message>
  <message>
   <source>fits your images</source>
   <translation>encaja con sus imágenes</translation>
  </message>
  <message>
   <source>for the page Enhance</source>
   <translation>para la página Mejorar</translation>
  </message>
  <message>
   <source>from QGIS</source>
   <translation>de QGIS</translation>
  </message>
  <message>
   <source>fused, beside the fine image</source>
   <translation>fused, junto a la imagen fina</translation>
  </message>
  <message>
   <source>hardly agrees</source>
   <translation>apenas concuerda</translation>
  </message>
  <message>
   <source>installed</source>
   <translation>instalado</translation>
  </message>
  <message>
   <source>interpolated in time</source>
   <translation>interpolado en el tiempo</translation>
  </message>
  <message>
   <source>learns from your own images</source>
   <translation>aprende de sus propias imágenes</translation>
  </message>
  <message>
   <source>looking…</source>
   <translation>buscando…</translation>
  </message>
  <message>
   <source>making the folder</source>
   <translation>creando la carpeta</translation>
  </message>
  <message>
   <source>match: mean and contrast of each band of a revisit become those of the reference. none: its numbers stay.</source>
   <translation>match: la media y el contraste de cada banda de una revisita pasan a ser los de la referencia. none: sus números no cambian.</translation>
  </message>
  <message>
   <source>mean error %1</source>
   <translation>error medio %1</translation>
  </message>
  <message>
   <source>missing files:</source>
   <translation>archivos que faltan:</translation>
  </message>
  <message>
   <source>name=value with commas between them, e.g. tau=0.02, local_match=false. Empty: defaults.</source>
   <translation>nombre=valor separados por comas, p. ej. tau=0.02, local_match=false. Vacío: valores predeterminados.</translation>
  </message>
  <message>
   <source>name=value with commas between them, e.g. window=21, similar=30. Empty: defaults.</source>
   <translation>nombre=valor separados por comas, p. ej. window=21, similar=30. Vacío: valores predeterminados.</translation>
  </message>
  <message>
   <source>no change</source>
   <translation>sin cambio</translation>
  </message>
  <message>
   <source>no date</source>
   <translation>sin fecha</translation>
  </message>
  <message>
   <source>no date ticked</source>
   <translation>ninguna fecha marcada</translation>
  </message>
  <message>
   <source>no mask</source>
   <translation>sin máscara</translation>
  </message>
  <message>
   <source>none installed</source>
   <translation>ninguna instalada</translation>
  </message>
  <message>
   <source>not defined</source>
   <translation>no definido</translation>
  </message>
  <message>
   <source>not known</source>
   <translation>desconocido</translation>
  </message>
  <message>
   <source>not known: the engine did not answer</source>
   <translation>desconocido: el motor no respondió</translation>
  </message>
  <message>
   <source>not stated</source>
   <translation>no indicado</translation>
  </message>
  <message>
   <source>not there</source>
   <translation>no está</translation>
  </message>
  <message>
   <source>not used</source>
   <translation>sin usar</translation>
  </message>
  <message>
   <source>observed</source>
   <translation>observado</translation>
  </message>
  <message>
   <source>one line for the whole scene</source>
   <translation>una recta para toda la escena</translation>
  </message>
  <message>
   <source>or drop layers, files or a folder here</source>
   <translation>o suelte aquí capas, archivos o una carpeta</translation>
  </message>
  <message>
   <source>others open source</source>
   <translation>otro software libre</translation>
  </message>
  <message>
   <source>packages</source>
   <translation>paquetes</translation>
  </message>
  <message>
   <source>pixel size unknown</source>
   <translation>tamaño de píxel desconocido</translation>
  </message>
  <message>
   <source>pixels</source>
   <translation>píxeles</translation>
  </message>
  <message>
   <source>pixels of pan</source>
   <translation>píxeles de pan</translation>
  </message>
  <message>
   <source>predicted</source>
   <translation>predicho</translation>
  </message>
  <message>
   <source>prediction - reference</source>
   <translation>predicción - referencia</translation>
  </message>
  <message>
   <source>prediction − reference, %1</source>
   <translation>predicción − referencia, %1</translation>
  </message>
  <message>
   <source>private folder</source>
   <translation>carpeta privada</translation>
  </message>
  <message>
   <source>quick, follows strong change</source>
   <translation>rápido, sigue cambios fuertes</translation>
  </message>
  <message>
   <source>ratio %1</source>
   <translation>relación %1</translation>
  </message>
  <message>
   <source>ratio %1, your images have %2</source>
   <translation>relación %1, sus imágenes tienen %2</translation>
  </message>
  <message>
   <source>reference</source>
   <translation>referencia</translation>
  </message>
  <message>
   <source>reference, %1</source>
   <translation>referencia, %1</translation>
  </message>
  <message>
   <source>reference: the arithmetic of the published framework, to compare with its tables.</source>
   <translation>reference: la aritmética del marco publicado, para comparar con sus tablas.</translation>
  </message>
  <message>
   <source>report</source>
   <translation>informe</translation>
  </message>
  <message>
   <source>right levels, no detail</source>
   <translation>niveles correctos, sin detalle</translation>
  </message>
  <message>
   <source>sharp black and white</source>
   <translation>nítida en blanco y negro</translation>
  </message>
  <message>
   <source>small fields, between two pairs</source>
   <translation>campos pequeños, entre dos pares</translation>
  </message>
  <message>
   <source>strict keeps a neighbour only when both its fine-coarse and its temporal difference are small, as in the paper; lenient when at least one is.</source>
   <translation>strict conserva un vecino solo si sus diferencias fina-gruesa y temporal son ambas pequeñas, como en el artículo; lenient, si lo es al menos una.</translation>
  </message>
  <message>
   <source>surface temperature, between two pairs</source>
   <translation>temperatura de superficie, entre dos pares</translation>
  </message>
  <message>
   <source>test data</source>
   <translation>datos de prueba</translation>
  </message>
  <message>
   <source>testing with a real image</source>
   <translation>probando con una imagen real</translation>
  </message>
  <message>
   <source>that day</source>
   <translation>ese día</translation>
  </message>
  <message>
   <source>the Python package index</source>
   <translation>el índice de paquetes de Python</translation>
  </message>
  <message>
   <source>the Python package index, through the proxy</source>
   <translation>el índice de paquetes de Python, a través del proxy</translation>
  </message>
  <message>
   <source>the checkpoint %1</source>
   <translation>el punto de control %1</translation>
  </message>
  <message>
   <source>the classic of the field</source>
   <translation>el clásico del campo</translation>
  </message>
  <message>
   <source>the processor</source>
   <translation>el procesador</translation>
  </message>
  <message>
   <source>time series</source>
   <translation>serie temporal</translation>
  </message>
  <message>
   <source>today %1</source>
   <translation>hoy %1</translation>
  </message>
  <message>
   <source>too bright +%1</source>
   <translation>demasiado claro +%1</translation>
  </message>
  <message>
   <source>too high +%1</source>
   <translation>demasiado alto +%1</translation>
  </message>
  <message>
   <source>tries them on your images, takes the best</source>
   <translation>los prueba con sus imágenes, toma el mejor</translation>
  </message>
  <message>
   <source>uncertainty</source>
   <translation>incertidumbre</translation>
  </message>
  <message>
   <source>unknown</source>
   <translation>desconocido</translation>
  </message>
  <message>
   <source>value = number × scale + offset. Empty: as the file says.</source>
   <translation>valor = número × escala + desplazamiento. Vacío: como dice el archivo.</translation>
  </message>
  <message>
   <source>wavelength in nm at %1</source>
   <translation>longitud de onda en nm en %1</translation>
  </message>
  <message>
   <source>where pixels are from</source>
   <translation>de dónde vienen los píxeles</translation>
  </message>
  <message>
   <source>worse than no change</source>
   <translation>peor que sin cambio</translation>
  </message>
  <message>
   <source>x,y in units of their CRS.</source>
   <translation>x,y en unidades de su SRC.</translation>
  </message>
  <message>
   <source>x,y of the coarse sensor in fine pixels.</source>
   <translation>x,y del sensor grueso en píxeles finos.</translation>
  </message>
  <message>
   <source>yesterday</source>
   <translation>ayer</translation>
  </message>
  <message>
   <source>your own</source>
   <translation>el suyo</translation>
  </message>
  <message>
   <source>{} is missing: {} needs it.</source>
   <translation>Falta {}: {} lo necesita.</translation>
  </message>
  <message>
   <source>{} takes no panchromatic image. Leave PAN out, or choose {}.</source>
   <translation>{} no admite imagen pancromática. Omita PAN o elija {}.</translation>
  </message>
  <message>
   <source>{}, mean of the dates</source>
   <translation>{}, media de las fechas</translation>
  </message>
  <message>
   <source>{}: '{}' is no date. Write YYYY-MM-DD.</source>
   <translation>{}: «{}» no es una fecha. Escriba AAAA-MM-DD.</translation>
  </message>
  <message>
   <source>{}: failed. {}</source>
   <translation>{}: falló. {}</translation>
  </message>
  <message>
   <source>{}: predicted from {}; {:.1f} % of the pixels have data.</source>
   <translation>{}: predicho a partir de {}; {:.1f} % de los píxeles tienen datos.</translation>
  </message>
  <message>
   <source>{}: the layer {} comes from a service ({}). Save it as a GeoTIFF first.</source>
   <translation>{}: la capa {} viene de un servicio ({}). Guárdela primero como GeoTIFF.</translation>
  </message>
  <message>
   <source>{}: {:.1f} % of the pixels observed, {:.1f} % predicted, {:.1f} % filled from coarse, {:.1f} % interpolated in time.</source>
   <translation>{}: {:.1f} % de los píxeles observados, {:.1f} % predichos, {:.1f} % rellenados desde lo grueso, {:.1f} % interpolados en el tiempo.</translation>
  </message>
  <message>
   <source>“Copy Details” copies the list of all files that are missing.</source>
   <translation>«Copiar detalles» copia la lista de todos los archivos que faltan.</translation>
  </message>
  <message>
   <source>↓ lower is better, ↑ higher is better</source>
   <translation>↓ menos es mejor, ↑ más es mejor</translation>
  </message>
  <message>
   <source>−%1 too dark</source>
   <translation>−%1 demasiado oscuro</translation>
  </message>
  <message>
   <source>−%1 too low</source>
   <translation>−%1 demasiado bajo</translation>
  </message>
 </context>
</TS>

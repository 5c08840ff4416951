<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR">
 <context>
  <name>STFusion</name>
  <message>
   <source>%1 (recommended here)</source>
   <translation>%1 (recomendado aqui)</translation>
  </message>
  <message>
   <source>%1 (recommended)</source>
   <translation>%1 (recomendado)</translation>
  </message>
  <message>
   <source>%1 against %2</source>
   <translation>%1 contra %2</translation>
  </message>
  <message>
   <source>%1 are kept for the next try.</source>
   <translation>%1 ficam guardados para a próxima tentativa.</translation>
  </message>
  <message>
   <source>%1 are missing in this folder.</source>
   <translation>Faltam %1 nesta pasta.</translation>
  </message>
  <message>
   <source>%1 at %2</source>
   <translation>%1 em %2</translation>
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
   <translation>%1 banda, nome não indicado</translation>
  </message>
  <message>
   <source>%1 bands</source>
   <translation>%1 bandas</translation>
  </message>
  <message>
   <source>%1 bands, names not stated</source>
   <translation>%1 bandas, nomes não indicados</translation>
  </message>
  <message>
   <source>%1 bands, your images have %2</source>
   <translation>%1 bandas, suas imagens têm %2</translation>
  </message>
  <message>
   <source>%1 cannot be used.</source>
   <translation>%1 não pode ser usado.</translation>
  </message>
  <message>
   <source>%1 cannot be written.</source>
   <translation>%1 não pode ser gravado.</translation>
  </message>
  <message>
   <source>%1 cloud</source>
   <translation>%1 de nuvens</translation>
  </message>
  <message>
   <source>%1 coarse pixels, %2 % left out</source>
   <translation>%1 pixels grosseiros, %2 % excluídos</translation>
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
   <translation>%1 data</translation>
  </message>
  <message>
   <source>%1 date, %2</source>
   <translation>%1 data, %2</translation>
  </message>
  <message>
   <source>%1 dates</source>
   <translation>%1 datas</translation>
  </message>
  <message>
   <source>%1 dates, %2 to %3</source>
   <translation>%1 datas, de %2 a %3</translation>
  </message>
  <message>
   <source>%1 does not work</source>
   <translation>%1 não funciona</translation>
  </message>
  <message>
   <source>%1 error</source>
   <translation>%1 erro</translation>
  </message>
  <message>
   <source>%1 errors</source>
   <translation>%1 erros</translation>
  </message>
  <message>
   <source>%1 file is no image that can be read.</source>
   <translation>%1 arquivo não é uma imagem legível.</translation>
  </message>
  <message>
   <source>%1 files are no images that can be read.</source>
   <translation>%1 arquivos não são imagens legíveis.</translation>
  </message>
  <message>
   <source>%1 fine, %2 coarse</source>
   <translation>%1 finas, %2 grosseiras</translation>
  </message>
  <message>
   <source>%1 h %2 min left</source>
   <translation>faltam %1 h %2 min</translation>
  </message>
  <message>
   <source>%1 has another checksum than the one fixed in this version of STFusion. A network that changes downloads does that, too.</source>
   <translation>%1 tem outra soma de verificação que a fixada nesta versão do STFusion. Uma rede que altera downloads também causa isso.</translation>
  </message>
  <message>
   <source>%1 has another checksum than the one fixed in this version of STFusion. Copy it again.</source>
   <translation>%1 tem outra soma de verificação que a fixada nesta versão do STFusion. Copie-o de novo.</translation>
  </message>
  <message>
   <source>%1 has no date; the file name holds none. Without a date no pair can be made.</source>
   <translation>%1 não tem data; o nome do arquivo não contém nenhuma. Sem data não se forma um par.</translation>
  </message>
  <message>
   <source>%1 has pixels of %2, the prediction of %3. Compare it as a coarse image.</source>
   <translation>%1 tem pixels de %2, a predição de %3. Compare-a como imagem grosseira.</translation>
  </message>
  <message>
   <source>%1 ignored</source>
   <translation>%1 ignorados</translation>
  </message>
  <message>
   <source>%1 image added to the group “%2”. Time to fuse: %3.</source>
   <translation>%1 imagem adicionada ao grupo “%2”. Tempo da fusão: %3.</translation>
  </message>
  <message>
   <source>%1 image has other units and is left out.</source>
   <translation>%1 imagem tem outras unidades e é deixada de fora.</translation>
  </message>
  <message>
   <source>%1 image predicted, %2 of pixels without data.</source>
   <translation>%1 imagem predita, %2 dos pixels sem dados.</translation>
  </message>
  <message>
   <source>%1 images added to the group “%2”. Time to fuse: %3.</source>
   <translation>%1 imagens adicionadas ao grupo “%2”. Tempo da fusão: %3.</translation>
  </message>
  <message>
   <source>%1 images have other units and are left out.</source>
   <translation>%1 imagens têm outras unidades e são deixadas de fora.</translation>
  </message>
  <message>
   <source>%1 images predicted, %2 of pixels without data.</source>
   <translation>%1 imagens preditas, %2 dos pixels sem dados.</translation>
  </message>
  <message>
   <source>%1 input file is gone.</source>
   <translation>%1 arquivo de entrada não existe mais.</translation>
  </message>
  <message>
   <source>%1 input files are gone.</source>
   <translation>%1 arquivos de entrada não existem mais.</translation>
  </message>
  <message>
   <source>%1 is a recipe of another kind (%2); only fusions, enhancements and comparisons can be opened here.</source>
   <translation>%1 é uma receita de outro tipo (%2); aqui só se abrem fusões, realces e comparações.</translation>
  </message>
  <message>
   <source>%1 is installed. The file you imported stays.</source>
   <translation>%1 está instalado. O arquivo importado permanece.</translation>
  </message>
  <message>
   <source>%1 is no image that can be read.</source>
   <translation>%1 não é uma imagem legível.</translation>
  </message>
  <message>
   <source>%1 is no recipe of this version of STFusion.</source>
   <translation>%1 não é uma receita desta versão do STFusion.</translation>
  </message>
  <message>
   <source>%1 is no recipe: it cannot be read as JSON.</source>
   <translation>%1 não é uma receita: não pode ser lido como JSON.</translation>
  </message>
  <message>
   <source>%1 is not a weights file: those end in .safetensors, .ckpt or .pth.</source>
   <translation>%1 não é um arquivo de pesos: estes terminam em .safetensors, .ckpt ou .pth.</translation>
  </message>
  <message>
   <source>%1 is not sharper than the revisits: its pixel is %2, theirs %3.</source>
   <translation>%1 não é mais nítida que as passagens: seu pixel mede %2, o delas %3.</translation>
  </message>
  <message>
   <source>%1 left out · %2</source>
   <translation>%1 excluídos · %2</translation>
  </message>
  <message>
   <source>%1 min %2 s left</source>
   <translation>faltam %1 min %2 s</translation>
  </message>
  <message>
   <source>%1 needs a pan image: it takes the detail from there.</source>
   <translation>%1 precisa de uma imagem pan: dela tira o detalhe.</translation>
  </message>
  <message>
   <source>%1 needs another pair: %2.</source>
   <translation>%1 precisa de outro par: %2.</translation>
  </message>
  <message>
   <source>%1 network</source>
   <translation>%1 rede</translation>
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
   <translation>%1 de %2 GB livres</translation>
  </message>
  <message>
   <source>%1 of %2 bands</source>
   <translation>%1 de %2 bandas</translation>
  </message>
  <message>
   <source>%1 of an earlier try</source>
   <translation>%1 de uma tentativa anterior</translation>
  </message>
  <message>
   <source>%1 of pixels without data</source>
   <translation>%1 dos pixels sem dados</translation>
  </message>
  <message>
   <source>%1 option differs from automatic</source>
   <translation>%1 opção difere da automática</translation>
  </message>
  <message>
   <source>%1 options differ from automatic</source>
   <translation>%1 opções diferem das automáticas</translation>
  </message>
  <message>
   <source>%1 part of the checkpoint was not known and was left out.</source>
   <translation>%1 parte do ponto de controle era desconhecida e foi omitida.</translation>
  </message>
  <message>
   <source>%1 parts of the checkpoint were not known and were left out.</source>
   <translation>%1 partes do ponto de controle eram desconhecidas e foram omitidas.</translation>
  </message>
  <message>
   <source>%1 pictures saved in %2.</source>
   <translation>%1 imagens salvas em %2.</translation>
  </message>
  <message>
   <source>%1 pixels of this area</source>
   <translation>%1 pixels desta área</translation>
  </message>
  <message>
   <source>%1 pixels, %2 % left out</source>
   <translation>%1 pixels, %2 % excluídos</translation>
  </message>
  <message>
   <source>%1 revisit</source>
   <translation>%1 passagem</translation>
  </message>
  <message>
   <source>%1 revisit, 1 pan</source>
   <translation>%1 passagem, 1 pan</translation>
  </message>
  <message>
   <source>%1 revisits</source>
   <translation>%1 passagens</translation>
  </message>
  <message>
   <source>%1 revisits, 1 pan</source>
   <translation>%1 passagens, 1 pan</translation>
  </message>
  <message>
   <source>%1 s left</source>
   <translation>faltam %1 s</translation>
  </message>
  <message>
   <source>%1 to %2</source>
   <translation>%1 a %2</translation>
  </message>
  <message>
   <source>%1 to %2, other for each band</source>
   <translation>%1 a %2, diferente em cada banda</translation>
  </message>
  <message>
   <source>%1 uses no pan image, so %2 changes nothing.</source>
   <translation>%1 não usa imagem pan, por isso %2 não muda nada.</translation>
  </message>
  <message>
   <source>%1 warning</source>
   <translation>%1 aviso</translation>
  </message>
  <message>
   <source>%1 warnings</source>
   <translation>%1 avisos</translation>
  </message>
  <message>
   <source>%1 with %2</source>
   <translation>%1 com %2</translation>
  </message>
  <message>
   <source>%1 · %2 (correlation %3)</source>
   <translation>%1 · %2 (correlação %3)</translation>
  </message>
  <message>
   <source>%1 · error</source>
   <translation>%1 · erro</translation>
  </message>
  <message>
   <source>%1 · left out</source>
   <translation>%1 · excluído</translation>
  </message>
  <message>
   <source>%1 · reference</source>
   <translation>%1 · referência</translation>
  </message>
  <message>
   <source>%1 · shift %2, %3 px</source>
   <translation>%1 · desloc. %2, %3 px</translation>
  </message>
  <message>
   <source>%1 × %2 pixels</source>
   <translation>%1 × %2 pixels</translation>
  </message>
  <message>
   <source>%1, checked today</source>
   <translation>%1, verificado hoje</translation>
  </message>
  <message>
   <source>%1, here since %2</source>
   <translation>%1, aqui desde %2</translation>
  </message>
  <message>
   <source>%1, needs you</source>
   <translation>%1, requer a sua atenção</translation>
  </message>
  <message>
   <source>%1, took %2</source>
   <translation>%1, levou %2</translation>
  </message>
  <message>
   <source>%1, unsure</source>
   <translation>%1, incerto</translation>
  </message>
  <message>
   <source>%1, versions and checksums fixed</source>
   <translation>%1, versões e somas de verificação fixadas</translation>
  </message>
  <message>
   <source>%1. A tick uses a revisit, without one it is left out.</source>
   <translation>%1. Uma marca usa a passagem; sem ela, é deixada de fora.</translation>
  </message>
  <message>
   <source>%1. Click to change.</source>
   <translation>%1. Clique para alterar.</translation>
  </message>
  <message>
   <source>%1: %2 cloud, shift of %3 rows and %4 columns.</source>
   <translation>%1: %2 de nuvens, deslocamento de %3 linhas e %4 colunas.</translation>
  </message>
  <message>
   <source>%1: left out, %2.</source>
   <translation>%1: deixada de fora, %2.</translation>
  </message>
  <message>
   <source>%1: reference, %2 cloud.</source>
   <translation>%1: referência, %2 de nuvens.</translation>
  </message>
  <message>
   <source>%1° E</source>
   <translation>%1° L</translation>
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
   <translation>0 sorteia ruído só no início, 1 em cada passo tanto quanto ddpm (ddim).</translation>
  </message>
  <message>
   <source>0 is bad</source>
   <translation>0 é ruim</translation>
  </message>
  <message>
   <source>0 is good</source>
   <translation>0 é bom</translation>
  </message>
  <message>
   <source>0 to 1, as reflectance</source>
   <translation>0 a 1, como refletância</translation>
  </message>
  <message>
   <source>0, sure</source>
   <translation>0, certo</translation>
  </message>
  <message>
   <source>1 when networks can run, else 0</source>
   <translation>1 se as redes podem funcionar, senão 0</translation>
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
   <translation>&lt;ol&gt;&lt;li&gt;Adicione imagens: uma fina e uma grosseira da mesma data, e uma grosseira da data desejada.&lt;/li&gt;&lt;li&gt;Veja as datas; um clique duplo corrige uma.&lt;/li&gt;&lt;li&gt;Marque as datas a predizer.&lt;/li&gt;&lt;li&gt;Clique em Verificar; cada constatação tem um botão que a corrige.&lt;/li&gt;&lt;li&gt;Clique em Fundir; o resultado torna-se uma camada com data e com o estilo da imagem fina.&lt;/li&gt;&lt;/ol&gt;</translation>
  </message>
  <message>
   <source>A GeoTIFF that web maps read in parts.</source>
   <translation>Um GeoTIFF que mapas web leem por partes.</translation>
  </message>
  <message>
   <source>A checkpoint does not say what it was trained on. Write what you know: it stands on the card, and tells later which images fit. What you leave empty stays unknown.</source>
   <translation>Um ponto de controle não diz com o que foi treinado. Escreva o que sabe: fica na ficha e dirá depois quais imagens servem. O que ficar vazio continua desconhecido.</translation>
  </message>
  <message>
   <source>A checkpoint is converted with PyTorch, which the engine's Python does not have. A .safetensors file needs none.</source>
   <translation>Um ponto de controle é convertido com PyTorch, que o Python do motor não tem. Um arquivo .safetensors não precisa dele.</translation>
  </message>
  <message>
   <source>A conda or venv Python 3.10 or newer with PyTorch and GDAL.</source>
   <translation>Um Python 3.10 ou mais novo de conda ou venv com PyTorch e GDAL.</translation>
  </message>
  <message>
   <source>A downloaded file is not what was expected; it was deleted.</source>
   <translation>Um arquivo baixado não é o esperado; foi apagado.</translation>
  </message>
  <message>
   <source>A file of the offline folder is not what was expected; it was not used.</source>
   <translation>Um arquivo da pasta offline não é o esperado; não foi usado.</translation>
  </message>
  <message>
   <source>A fine image tells most. A coarse one tells whether the averages agree. Leaving a date out predicts a known image from the others.</source>
   <translation>Uma imagem fina diz mais. Uma grosseira diz se as médias concordam. Deixar uma data de fora prediz uma imagem conhecida a partir das outras.</translation>
  </message>
  <message>
   <source>A mask or quality raster of an image, and which of its numbers mean cloud or no data.</source>
   <translation>Um raster de máscara ou de qualidade de uma imagem, e quais de seus números significam nuvem ou ausência de dados.</translation>
  </message>
  <message>
   <source>A network needs weights that were trained on images like yours.
Import a weights file or a published checkpoint on the page Models, or let it write the commands that train a network on your own images.</source>
   <translation>Uma rede precisa de pesos treinados com imagens como as suas.
Importe um arquivo de pesos ou um ponto de controle publicado na página Modelos, ou deixe que ela escreva os comandos que treinam uma rede com suas próprias imagens.</translation>
  </message>
  <message>
   <source>A pair is a fine and a coarse image of one date.</source>
   <translation>Um par são uma imagem fina e uma grosseira de uma mesma data.</translation>
  </message>
  <message>
   <source>A private folder, apart from QGIS. One click removes it.</source>
   <translation>Uma pasta privada, separada do QGIS. Um clique a remove.</translation>
  </message>
  <message>
   <source>A private folder, apart from QGIS: about %1 (processor) or %2 (NVIDIA GPU). One click removes it.</source>
   <translation>Uma pasta privada, separada do QGIS: cerca de %1 (processador) ou %2 (GPU NVIDIA). Um clique a remove.</translation>
  </message>
  <message>
   <source>A private folder, apart from QGIS: about %1. One click removes it.</source>
   <translation>Uma pasta privada, separada do QGIS: cerca de %1. Um clique a remove.</translation>
  </message>
  <message>
   <source>A real image of the same date; it is taken for the truth.</source>
   <translation>Uma imagem real da mesma data; é tomada como a verdade.</translation>
  </message>
  <message>
   <source>A revisit of which less is valid is left out.</source>
   <translation>Uma revisita com parcela válida menor é deixada de fora.</translation>
  </message>
  <message>
   <source>A revisit that differs from the reference by this much loses weight; auto: 0.01 of reflectance, else 0.15 of the standard deviation.</source>
   <translation>Uma passagem que difere tanto da referência perde peso; auto: 0,01 de reflectância; senão, 0,15 do desvio padrão.</translation>
  </message>
  <message>
   <source>A revisit that differs from the result by more counts as if it differed by this, in the units of the revisits; auto: three robust standard deviations of the first residuals, per band.</source>
   <translation>Uma revisita que difira mais do resultado conta como se diferisse deste valor, nas unidades das revisitas; auto: três desvios-padrão robustos dos primeiros resíduos, por banda.</translation>
  </message>
  <message>
   <source>A revisit whose bands correlate less with those of the reference is left out.</source>
   <translation>Uma revisita cujas bandas se correlacionem menos com as da referência é deixada de fora.</translation>
  </message>
  <message>
   <source>A second file with one standard deviation of each pixel.</source>
   <translation>Um segundo arquivo com um desvio padrão de cada pixel.</translation>
  </message>
  <message>
   <source>A second file: how far the revisits differ at each pixel (standard deviation), and how many there are.</source>
   <translation>Um segundo arquivo: quanto as passagens diferem em cada pixel (desvio padrão) e quantas há.</translation>
  </message>
  <message>
   <source>A sharp image of one band: its detail goes into the result, which lies on its pixels.</source>
   <translation>Uma imagem nítida de uma banda: seu detalhe vai para o resultado, que fica sobre seus pixels.</translation>
  </message>
  <message>
   <source>Abrupt changes.</source>
   <translation>Mudanças bruscas.</translation>
  </message>
  <message>
   <source>Accurate</source>
   <translation>Preciso</translation>
  </message>
  <message>
   <source>Add Folder…</source>
   <translation>Adicionar pasta…</translation>
  </message>
  <message>
   <source>Add Layers</source>
   <translation>Adicionar camadas</translation>
  </message>
  <message>
   <source>Add Layers from Project</source>
   <translation>Adicionar camadas do projeto</translation>
  </message>
  <message>
   <source>Add a coarse image of a date that has no fine image: that date can be predicted.</source>
   <translation>Adicione uma imagem grosseira de uma data sem imagem fina: essa data pode ser predita.</translation>
  </message>
  <message>
   <source>Add a fine image: it shows what the sharp result shall look like.</source>
   <translation>Adicione uma imagem fina: ela mostra como deve ser o resultado nítido.</translation>
  </message>
  <message>
   <source>Add every image of a folder; dates are read from the names.</source>
   <translation>Adicionar todas as imagens de uma pasta; as datas são lidas dos nomes.</translation>
  </message>
  <message>
   <source>Add fine and coarse images from this project or from files.</source>
   <translation>Adicionar imagens finas e grosseiras deste projeto ou de arquivos.</translation>
  </message>
  <message>
   <source>Add images of one place from this project or from files.</source>
   <translation>Adicionar imagens de um lugar deste projeto ou de arquivos.</translation>
  </message>
  <message>
   <source>Add images on the page Fuse to see whether this network fits them.</source>
   <translation>Adicione imagens na página Fundir para ver se esta rede serve para elas.</translation>
  </message>
  <message>
   <source>Add one &lt;b&gt;fine&lt;/b&gt; image with the &lt;b&gt;coarse&lt;/b&gt; image of the same date (a pair), and a coarse image of the date you want.</source>
   <translation>Adicione uma imagem &lt;b&gt;fina&lt;/b&gt; com a imagem &lt;b&gt;grosseira&lt;/b&gt; da mesma data (um par), e uma imagem grosseira da data desejada.</translation>
  </message>
  <message>
   <source>Add several images of one place, and a sharp black-and-white one if you have it. One image with a sharp black-and-white one is enough, too.</source>
   <translation>Adicione várias imagens de um lugar e uma nítida em preto e branco, se tiver. Uma imagem com uma nítida em preto e branco também basta.</translation>
  </message>
  <message>
   <source>Add the coarse image of %1 to make a pair.</source>
   <translation>Adicione a imagem grosseira de %1 para formar um par.</translation>
  </message>
  <message>
   <source>Add the results to the map</source>
   <translation>Adicionar os resultados ao mapa</translation>
  </message>
  <message>
   <source>Add to Queue</source>
   <translation>Adicionar à fila</translation>
  </message>
  <message>
   <source>Add to This Project</source>
   <translation>Adicionar a este projeto</translation>
  </message>
  <message>
   <source>Add what is left over</source>
   <translation>Adicionar o que sobra</translation>
  </message>
  <message>
   <source>Added to the coarse sensor, in reflectance.</source>
   <translation>Somado ao sensor grosseiro, em refletância.</translation>
  </message>
  <message>
   <source>Adjust the sensors</source>
   <translation>Ajustar os sensores</translation>
  </message>
  <message>
   <source>Against</source>
   <translation>Contra</translation>
  </message>
  <message>
   <source>Agree with the coarse image</source>
   <translation>Concordar com a imagem grosseira</translation>
  </message>
  <message>
   <source>Agreement of brightness, contrast and structure nearby.</source>
   <translation>Concordância local de brilho, contraste e estrutura.</translation>
  </message>
  <message>
   <source>Agreement of mean, contrast and correlation nearby.</source>
   <translation>Concordância local de média, contraste e correlação.</translation>
  </message>
  <message>
   <source>Align the panchromatic image</source>
   <translation>Alinhar a imagem pancromática</translation>
  </message>
  <message>
   <source>All Raster Layers</source>
   <translation>Todas as camadas raster</translation>
  </message>
  <message>
   <source>All bands</source>
   <translation>Todas as bandas</translation>
  </message>
  <message>
   <source>All dates in one NetCDF file with an axis of time, without gaps when they are filled.</source>
   <translation>Todas as datas num ficheiro NetCDF com um eixo de tempo, sem lacunas quando são preenchidas.</translation>
  </message>
  <message>
   <source>All facts (JSON)</source>
   <translation>Todos os fatos (JSON)</translation>
  </message>
  <message>
   <source>All fine images alike, all coarse images alike</source>
   <translation>Todas as imagens finas iguais, todas as grosseiras iguais</translation>
  </message>
  <message>
   <source>All images have pixels of the same size, so it is not clear which are coarse. Click the sign at the left of a row to say so.</source>
   <translation>Todas as imagens têm pixels do mesmo tamanho, portanto não está claro quais são grosseiras. Clique no sinal à esquerda de uma linha para dizer.</translation>
  </message>
  <message>
   <source>All, the map view, a layer or a drawn box.</source>
   <translation>Tudo, a vista do mapa, uma camada ou um retângulo desenhado.</translation>
  </message>
  <message>
   <source>Allow %1 MB of Memory</source>
   <translation>Permitir %1 MB de memória</translation>
  </message>
  <message>
   <source>Also add the coarse change that the classes do not explain, smoothly interpolated. several-bands: not with a single band (temperature), where it is mostly a difference of the sensors.</source>
   <translation>Somar também a mudança grosseira que as classes não explicam, interpolada suavemente. several-bands: não com uma única banda (temperatura), onde é sobretudo uma diferença dos sensores.</translation>
  </message>
  <message>
   <source>Also compute a standard deviation per pixel. It grows with edges, with the detail that was predicted and with the disagreement of the pair; a wrong coarse t2 it cannot know.</source>
   <translation>Calcular também um desvio-padrão por pixel. Ele cresce com as bordas, com o detalhe previsto e com a discordância do par; não pode conhecer um t2 grosseiro errado.</translation>
  </message>
  <message>
   <source>Also compute how far off the result may be: from the disagreement of the two pairs, the spread of the similar pixels and how well each pair agrees. It does not know of errors that the wanted date alone has.</source>
   <translation>Calcular também quanto o resultado pode errar: pelo desacordo dos dois pares, pela dispersão dos pixels semelhantes e por quão bem cada par concorda. Erros que só a data desejada tem não são conhecidos.</translation>
  </message>
  <message>
   <source>Also compute how far off the result may be: from the spread of the similar pixels and how well the pair agrees. It does not know of errors that the wanted date alone has.</source>
   <translation>Calcular também quanto o resultado pode errar: pela dispersão dos pixels semelhantes e por quão bem o par concorda. Erros que só a data desejada tem não são conhecidos.</translation>
  </message>
  <message>
   <source>Also predict dates outside t1 to t3. A straight line is rarely right there.</source>
   <translation>Predizer também datas fora de t1 a t3. Uma reta raramente acerta ali.</translation>
  </message>
  <message>
   <source>Also predict every revisit from the others and tell how far off that is; takes time.</source>
   <translation>Prever também cada revisita a partir das outras e indicar a diferença; demora.</translation>
  </message>
  <message>
   <source>Also write images whose gaps are filled; the map then shows these. time: on a straight line between the nearest dates with a value. observed: an image of every date, those of the fine images as well; observed pixels stay as they are, gaps are predicted, else filled over time, and flags say of each pixel where it is from.</source>
   <translation>Escreve também imagens cujas lacunas estão preenchidas; o mapa mostra então estas. time: em linha reta entre as datas mais próximas com valor. observed: uma imagem de cada data, também das datas das imagens finas; os pixels observados ficam como estão, as lacunas são preditas ou, se não for possível, preenchidas no tempo, e marcas dizem de onde vem cada pixel.</translation>
  </message>
  <message>
   <source>An unfinished set-up lies in the folder.</source>
   <translation>Há uma instalação inacabada na pasta.</translation>
  </message>
  <message>
   <source>Angle between the spectra: a change of colour, not brightness.</source>
   <translation>Ângulo entre os espectros: uma mudança de cor, não de brilho.</translation>
  </message>
  <message>
   <source>Animated GIF (*.gif)</source>
   <translation>GIF animado (*.gif)</translation>
  </message>
  <message>
   <source>Animation saved as %1.</source>
   <translation>Animação salva como %1.</translation>
  </message>
  <message>
   <source>Another seed gives another scene.</source>
   <translation>Outra semente dá outra cena.</translation>
  </message>
  <message>
   <source>Apple GPU</source>
   <translation>GPU Apple</translation>
  </message>
  <message>
   <source>Area</source>
   <translation>Área</translation>
  </message>
  <message>
   <source>Area and Output</source>
   <translation>Área e saída</translation>
  </message>
  <message>
   <source>Areas</source>
   <translation>Áreas</translation>
  </message>
  <message>
   <source>As a GIF file, an MP4 video, or one PNG file per date.</source>
   <translation>Como ficheiro GIF, vídeo MP4 ou um ficheiro PNG por data.</translation>
  </message>
  <message>
   <source>As a GIF file, or one PNG file per date. MP4 needs the program ffmpeg, which is not here.</source>
   <translation>Como ficheiro GIF ou um ficheiro PNG por data. MP4 precisa do programa ffmpeg, que não está aqui.</translation>
  </message>
  <message>
   <source>As back-projection with many iterations: less noise.</source>
   <translation>Como a retroprojeção com muitas iterações: menos ruído.</translation>
  </message>
  <message>
   <source>As back-projection, where something changed between the revisits.</source>
   <translation>Como a retroprojeção, onde algo mudou entre as passagens.</translation>
  </message>
  <message>
   <source>As good as FSDAF but slower; change that follows edges, one pair.</source>
   <translation>Tão bom quanto FSDAF, mas mais lento; mudança que segue as bordas, um par.</translation>
  </message>
  <message>
   <source>As the fine image</source>
   <translation>Como a imagem fina</translation>
  </message>
  <message>
   <source>As the high-pass filter, and keeps the colours' proportions.</source>
   <translation>Como o filtro passa-alta, e mantém as proporções das cores.</translation>
  </message>
  <message>
   <source>As the mean, and single outliers do not matter.</source>
   <translation>Como a média, e valores atípicos isolados não importam.</translation>
  </message>
  <message>
   <source>As the revisits</source>
   <translation>Como as passagens</translation>
  </message>
  <message>
   <source>As the sensor says, else 0 is bad</source>
   <translation>Como diz o sensor, senão 0 é ruim</translation>
  </message>
  <message>
   <source>At this distance a neighbour counts half as much as the centre. Small values keep the change local.</source>
   <translation>A esta distância um vizinho conta metade do centro. Valores pequenos mantêm a mudança local.</translation>
  </message>
  <message>
   <source>Auto</source>
   <translation>Auto</translation>
  </message>
  <message>
   <source>Automatic: best before and after</source>
   <translation>Automático: o melhor antes e depois</translation>
  </message>
  <message>
   <source>Automatic: name, wavelength, order</source>
   <translation>Automático: nome, comprimento de onda, ordem</translation>
  </message>
  <message>
   <source>Automatic: the clearest one</source>
   <translation>Automático: a mais limpa</translation>
  </message>
  <message>
   <source>Average only the change of the neighbours and add it to the fine pixel. Off = as in the paper, which averages fine values and so blurs them.</source>
   <translation>Fazer a média só da mudança dos vizinhos e somá-la ao pixel fino. Desligado = como no artigo, que faz a média dos valores finos e os desfoca.</translation>
  </message>
  <message>
   <source>Average the change over similar fine pixels, so that it follows fields and shores. Better, but many times slower.</source>
   <translation>Fazer a média da mudança sobre pixels finos semelhantes, para que siga campos e margens. Melhor, mas muitas vezes mais lento.</translation>
  </message>
  <message>
   <source>Average the change over similar fine pixels, which removes the seams between coarse pixels. Better, but many times slower.</source>
   <translation>Fazer a média da mudança entre pixels finos semelhantes, o que remove as emendas entre pixels grosseiros. Melhor, mas muitas vezes mais lento.</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>Voltar</translation>
  </message>
  <message>
   <source>Bad bits (bits:1+3)</source>
   <translation>Bits ruins (bits:1+3)</translation>
  </message>
  <message>
   <source>Bad values (values:3+8)</source>
   <translation>Valores ruins (values:3+8)</translation>
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
   <translation>Banda da imagem pancromática</translation>
  </message>
  <message>
   <source>Bands</source>
   <translation>Bandas</translation>
  </message>
  <message>
   <source>Bands %1, set by hand</source>
   <translation>Bandas %1, definidas à mão</translation>
  </message>
  <message>
   <source>Bands of the revisits</source>
   <translation>Bandas das passagens</translation>
  </message>
  <message>
   <source>Before multiplying: the darkest percent (p1) or the minimum of each band. auto: p1 for numbers that are no reflectance, else off.</source>
   <translation>Antes de multiplicar: o um por cento mais escuro (p1) ou o mínimo de cada banda. auto: p1 para números que não são reflectância; senão, desligado.</translation>
  </message>
  <message>
   <source>Begin; it can be stopped at any time.</source>
   <translation>Começar; pode ser parado a qualquer momento.</translation>
  </message>
  <message>
   <source>Best measured where fields change each in their own way; one pair or two.</source>
   <translation>Melhor resultado medido onde cada campo muda à sua maneira; um ou dois pares.</translation>
  </message>
  <message>
   <source>Best measured with one pair; mixed fields, sudden change.</source>
   <translation>O melhor resultado medido com um par; campos misturados, mudança súbita.</translation>
  </message>
  <message>
   <source>Best one</source>
   <translation>O melhor</translation>
  </message>
  <message>
   <source>Between MTF-GLP-CBD and the plain one.</source>
   <translation>Entre MTF-GLP-CBD e o simples.</translation>
  </message>
  <message>
   <source>Beyond the two dates</source>
   <translation>Além das duas datas</translation>
  </message>
  <message>
   <source>Bias</source>
   <translation>Viés</translation>
  </message>
  <message>
   <source>Bicubic</source>
   <translation>Bicúbica</translation>
  </message>
  <message>
   <source>Bilinear</source>
   <translation>Bilinear</translation>
  </message>
  <message>
   <source>Blended</source>
   <translation>Misturado</translation>
  </message>
  <message>
   <source>Blending of windows</source>
   <translation>Mistura das janelas</translation>
  </message>
  <message>
   <source>Blur of the coarse sensor, in coarse pixels.</source>
   <translation>Desfoque do sensor grosseiro, em pixels grosseiros.</translation>
  </message>
  <message>
   <source>Blurred image of the date you want.</source>
   <translation>Imagem desfocada da data desejada.</translation>
  </message>
  <message>
   <source>Blurred image of the reference date.</source>
   <translation>Imagem desfocada da data de referência.</translation>
  </message>
  <message>
   <source>Blurred image of the second reference date.</source>
   <translation>Imagem desfocada da segunda data de referência.</translation>
  </message>
  <message>
   <source>Blurred images of one place, of one date or several. Their dates are read from names and tags. One is enough when there is a panchromatic image.</source>
   <translation>Imagens borradas de um lugar, de uma ou várias datas. Suas datas são lidas de nomes e etiquetas. Uma basta se houver uma imagem pancromática.</translation>
  </message>
  <message>
   <source>Blurred images: those of the fine images' dates, which make pairs with them, and those of the dates you want.</source>
   <translation>Imagens desfocadas: as das datas das imagens finas, que formam pares com elas, e as das datas desejadas.</translation>
  </message>
  <message>
   <source>Bound of the engine's memory.</source>
   <translation>Limite da memória do motor.</translation>
  </message>
  <message>
   <source>Bring slow differences in brightness of a revisit to the level of the reference; only detail then comes from it.</source>
   <translation>Levar as diferenças lentas de brilho de uma passagem ao nível da referência; dela vem então só o detalhe.</translation>
  </message>
  <message>
   <source>Bring the coarse values to the level of the fine image, band by band. auto: a line where both agree closely.</source>
   <translation>Levar os valores grosseiros ao nível da imagem fina, banda por banda. auto: uma reta onde ambas concordam bem.</translation>
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
   <translation>À mão</translation>
  </message>
  <message>
   <source>By name</source>
   <translation>Por nome</translation>
  </message>
  <message>
   <source>By order</source>
   <translation>Por ordem</translation>
  </message>
  <message>
   <source>By wavelength</source>
   <translation>Por comprimento de onda</translation>
  </message>
  <message>
   <source>Byte (0 to 255)</source>
   <translation>Byte (0 a 255)</translation>
  </message>
  <message>
   <source>COARSE_SHIFT takes two numbers, e.g. 120,-60.</source>
   <translation>COARSE_SHIFT precisa de dois números, p. ex. 120,-60.</translation>
  </message>
  <message>
   <source>CRS of the coarse images</source>
   <translation>SRC das imagens grosseiras</translation>
  </message>
  <message>
   <source>CRS of the fine images</source>
   <translation>SRC das imagens finas</translation>
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
   <translation>Cancelado após %2 de %3 datas; %1 imagem pronta foi mantida.</translation>
  </message>
  <message>
   <source>Cancelled after %2 of %3 dates; %1 finished images were kept.</source>
   <translation>Cancelado após %2 de %3 datas; %1 imagens prontas foram mantidas.</translation>
  </message>
  <message>
   <source>Cancelled. %1 of %2 images were finished and kept.</source>
   <translation>Cancelado. %1 de %2 imagens estavam prontas e foram mantidas.</translation>
  </message>
  <message>
   <source>Cancelled. Nothing was written.</source>
   <translation>Cancelado. Nada foi gravado.</translation>
  </message>
  <message>
   <source>Candidates of the automatic choice</source>
   <translation>Candidatos da escolha automática</translation>
  </message>
  <message>
   <source>Card</source>
   <translation>Ficha</translation>
  </message>
  <message>
   <source>Change</source>
   <translation>Alterar</translation>
  </message>
  <message>
   <source>Change Folder…</source>
   <translation>Alterar pasta…</translation>
  </message>
  <message>
   <source>Changes</source>
   <translation>Mudanças</translation>
  </message>
  <message>
   <source>Check</source>
   <translation>Verificar</translation>
  </message>
  <message>
   <source>Check Again</source>
   <translation>Verificar de novo</translation>
  </message>
  <message>
   <source>Check images before fusing</source>
   <translation>Verificar as imagens antes da fusão</translation>
  </message>
  <message>
   <source>Checking %1</source>
   <translation>Verificando %1</translation>
  </message>
  <message>
   <source>Checks</source>
   <translation>Verificações</translation>
  </message>
  <message>
   <source>Choose Another Python…</source>
   <translation>Escolher outro Python…</translation>
  </message>
  <message>
   <source>Choose Another…</source>
   <translation>Escolher outro…</translation>
  </message>
  <message>
   <source>Choose CRS…</source>
   <translation>Escolher SRC…</translation>
  </message>
  <message>
   <source>Choose Masks</source>
   <translation>Escolher máscaras</translation>
  </message>
  <message>
   <source>Choose Masks…</source>
   <translation>Escolher máscaras…</translation>
  </message>
  <message>
   <source>Choose Mask…</source>
   <translation>Escolher máscara…</translation>
  </message>
  <message>
   <source>Choose a prediction.</source>
   <translation>Escolha uma predição.</translation>
  </message>
  <message>
   <source>Choose a rule, or write one: bits:1+3, values:3+8, keep-values:4+5, or the name of a sensor's rule.</source>
   <translation>Escolha uma regra ou escreva uma: bits:1+3, values:3+8, keep-values:4+5, ou o nome da regra de um sensor.</translation>
  </message>
  <message>
   <source>Choose among the methods that give an uncertainty, and compute it.</source>
   <translation>Escolher entre os métodos que dão uma incerteza, e calculá-la.</translation>
  </message>
  <message>
   <source>Choose another folder and run what is missing again.</source>
   <translation>Escolher outra pasta e executar de novo o que falta.</translation>
  </message>
  <message>
   <source>Choose or test the Python that runs the engine.</source>
   <translation>Escolher ou testar o Python que executa o motor.</translation>
  </message>
  <message>
   <source>Choose the image to compare with.</source>
   <translation>Escolha a imagem para comparar.</translation>
  </message>
  <message>
   <source>Choose this network on the page Enhance.</source>
   <translation>Escolher esta rede na página Realçar.</translation>
  </message>
  <message>
   <source>Choose this network on the page Fuse.</source>
   <translation>Escolher esta rede na página Fundir.</translation>
  </message>
  <message>
   <source>Choose…</source>
   <translation>Escolher…</translation>
  </message>
  <message>
   <source>Chosen from your images; the value used is written in the result.</source>
   <translation>Escolhido a partir de suas imagens; o valor usado é gravado no resultado.</translation>
  </message>
  <message>
   <source>Clear</source>
   <translation>Limpar</translation>
  </message>
  <message>
   <source>Click a pixel on the map. Esc takes the mark away.</source>
   <translation>Clique em um pixel do mapa. Esc remove a marca.</translation>
  </message>
  <message>
   <source>Click a place on the map to see its values.</source>
   <translation>Clique em um lugar do mapa para ver seus valores.</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Fechar</translation>
  </message>
  <message>
   <source>Close History</source>
   <translation>Fechar histórico</translation>
  </message>
  <message>
   <source>Close this window.</source>
   <translation>Fechar esta janela.</translation>
  </message>
  <message>
   <source>Close this window; nothing is downloaded.</source>
   <translation>Fechar esta janela; nada é baixado.</translation>
  </message>
  <message>
   <source>Cloud Optimized GeoTIFF</source>
   <translation>Cloud Optimized GeoTIFF</translation>
  </message>
  <message>
   <source>Cloud masks</source>
   <translation>Máscaras de nuvens</translation>
  </message>
  <message>
   <source>Cloud share</source>
   <translation>Proporção de nuvens</translation>
  </message>
  <message>
   <source>Coarse</source>
   <translation>Grosseira</translation>
  </message>
  <message>
   <source>Coarse / fine pixel, for ERGAS.</source>
   <translation>Pixel grosseiro / fino, para ERGAS.</translation>
  </message>
  <message>
   <source>Coarse Image</source>
   <translation>Imagem grosseira</translation>
  </message>
  <message>
   <source>Coarse band of %1</source>
   <translation>Banda grosseira de %1</translation>
  </message>
  <message>
   <source>Coarse bands</source>
   <translation>Bandas grosseiras</translation>
  </message>
  <message>
   <source>Coarse image</source>
   <translation>Imagem grosseira</translation>
  </message>
  <message>
   <source>Coarse image of t1</source>
   <translation>Imagem grosseira de t1</translation>
  </message>
  <message>
   <source>Coarse image of t2</source>
   <translation>Imagem grosseira de t2</translation>
  </message>
  <message>
   <source>Coarse image of t3</source>
   <translation>Imagem grosseira de t3</translation>
  </message>
  <message>
   <source>Coarse image of the same date.</source>
   <translation>Imagem grosseira da mesma data.</translation>
  </message>
  <message>
   <source>Coarse images</source>
   <translation>Imagens grosseiras</translation>
  </message>
  <message>
   <source>Coarse offset</source>
   <translation>Deslocamento (grosseira)</translation>
  </message>
  <message>
   <source>Coarse pixel / fine pixel</source>
   <translation>Pixel grosseiro / pixel fino</translation>
  </message>
  <message>
   <source>Coarse pixel / fine pixel, where the files do not say it.</source>
   <translation>Pixel grosseiro / pixel fino, onde os arquivos não dizem.</translation>
  </message>
  <message>
   <source>Coarse pixel / fine pixel; need not be whole.</source>
   <translation>Pixel grosseiro / pixel fino; não precisa ser inteiro.</translation>
  </message>
  <message>
   <source>Coarse pixel divided by fine pixel of the images it was trained on.</source>
   <translation>Pixel grosseiro dividido pelo pixel fino das imagens de treino.</translation>
  </message>
  <message>
   <source>Coarse pixels of which more than half lies on edges between classes do not tell how classes changed, where enough others are left. After FSDAF 2.0.</source>
   <translation>Pixels grosseiros com mais da metade em bordas entre classes não dizem como as classes mudaram, se restarem outros suficientes. Segundo o FSDAF 2.0.</translation>
  </message>
  <message>
   <source>Coarse pixels that changed unlike their classes (fire, flood, harvest) do not tell how classes changed, where enough others are left. After FSDAF 2.0.</source>
   <translation>Pixels grosseiros que mudaram de modo diferente das suas classes (fogo, inundação, colheita) não dizem como as classes mudaram, se restarem outros suficientes. Segundo o FSDAF 2.0.</translation>
  </message>
  <message>
   <source>Coarse scale</source>
   <translation>Escala (grosseira)</translation>
  </message>
  <message>
   <source>Codes with commas between them, e.g. {}.</source>
   <translation>Códigos separados por vírgulas, p. ex. {}.</translation>
  </message>
  <message>
   <source>Columns</source>
   <translation>Colunas</translation>
  </message>
  <message>
   <source>Comes from</source>
   <translation>Vem de</translation>
  </message>
  <message>
   <source>Command</source>
   <translation>Comando</translation>
  </message>
  <message>
   <source>Common area of all images</source>
   <translation>Área comum de todas as imagens</translation>
  </message>
  <message>
   <source>Common slope</source>
   <translation>Inclinação comum</translation>
  </message>
  <message>
   <source>Compare</source>
   <translation>Comparar</translation>
  </message>
  <message>
   <source>Compare the images through what the coarse sensor really sees. auto: where the pair shows it clearly.</source>
   <translation>Comparar as imagens através do que o sensor grosseiro realmente vê. auto: onde o par o mostra com clareza.</translation>
  </message>
  <message>
   <source>Compare the newest result with the coarse image of its date on the map.</source>
   <translation>Comparar no mapa o resultado mais novo com a imagem grosseira de sua data.</translation>
  </message>
  <message>
   <source>Compare the pixels</source>
   <translation>Comparar os pixels</translation>
  </message>
  <message>
   <source>Compare two layers on the map with a line.</source>
   <translation>Comparar duas camadas no mapa com uma linha.</translation>
  </message>
  <message>
   <source>Compile the network</source>
   <translation>Compilar a rede</translation>
  </message>
  <message>
   <source>Compression</source>
   <translation>Compressão</translation>
  </message>
  <message>
   <source>Consistency steps</source>
   <translation>Passos de consistência</translation>
  </message>
  <message>
   <source>Conversion of the change</source>
   <translation>Conversão da mudança</translation>
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
   <translation>Copiado. Onde “stf” não estiver instalado, escreva “%1” em seu lugar, com um Python que tenha GDAL.</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Copiar</translation>
  </message>
  <message>
   <source>Copy Details</source>
   <translation>Copiar detalhes</translation>
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
   <translation>Copiar os dois comandos.</translation>
  </message>
  <message>
   <source>Copy the Scores</source>
   <translation>Copiar as pontuações</translation>
  </message>
  <message>
   <source>Copy the whole message and the recipe.</source>
   <translation>Copiar a mensagem completa e a receita.</translation>
  </message>
  <message>
   <source>Copy where nothing changed</source>
   <translation>Copiar onde nada mudou</translation>
  </message>
  <message>
   <source>Core of a window</source>
   <translation>Núcleo de uma janela</translation>
  </message>
  <message>
   <source>Cores</source>
   <translation>Núcleos</translation>
  </message>
  <message>
   <source>Correct Shift</source>
   <translation>Corrigir deslocamento</translation>
  </message>
  <message>
   <source>Correct This</source>
   <translation>Corrigir isto</translation>
  </message>
  <message>
   <source>Correlation of the fine edges.</source>
   <translation>Correlação das bordas finas.</translation>
  </message>
  <message>
   <source>Correlation of the pixels.</source>
   <translation>Correlação dos pixels.</translation>
  </message>
  <message>
   <source>Cube of all dates</source>
   <translation>Cubo de todas as datas</translation>
  </message>
  <message>
   <source>Cubic</source>
   <translation>Cúbica</translation>
  </message>
  <message>
   <source>Date</source>
   <translation>Data</translation>
  </message>
  <message>
   <source>Date left out</source>
   <translation>Data excluída</translation>
  </message>
  <message>
   <source>Date of %1</source>
   <translation>Data de %1</translation>
  </message>
  <message>
   <source>Date of coarse image of t1</source>
   <translation>Data da imagem grosseira de t1</translation>
  </message>
  <message>
   <source>Date of coarse image of t2</source>
   <translation>Data da imagem grosseira de t2</translation>
  </message>
  <message>
   <source>Date of coarse image of t3</source>
   <translation>Data da imagem grosseira de t3</translation>
  </message>
  <message>
   <source>Date of fine image of t1</source>
   <translation>Data da imagem fina de t1</translation>
  </message>
  <message>
   <source>Date of fine image of t3</source>
   <translation>Data da imagem fina de t3</translation>
  </message>
  <message>
   <source>Date of the result</source>
   <translation>Data do resultado</translation>
  </message>
  <message>
   <source>Dates</source>
   <translation>Datas</translation>
  </message>
  <message>
   <source>Dates of files</source>
   <translation>Datas dos arquivos</translation>
  </message>
  <message>
   <source>Dates of the results, with commas</source>
   <translation>Datas dos resultados, com vírgulas</translation>
  </message>
  <message>
   <source>Dates that can be predicted, with commas</source>
   <translation>Datas que podem ser preditas, com vírgulas</translation>
  </message>
  <message>
   <source>Dates to leave out, YYYY-MM-DD with commas between them. Empty: every date that has a fine and a coarse image.</source>
   <translation>Datas a excluir, AAAA-MM-DD separadas por vírgulas. Vazio: cada data que tem imagem fina e grosseira.</translation>
  </message>
  <message>
   <source>Dates to predict, YYYY-MM-DD with commas between them. Empty: every date that has a coarse image but no fine one; with Fill gaps = observed, the dates of all images.</source>
   <translation>Datas a predizer, AAAA-MM-DD separadas por vírgulas. Vazio: cada data que tem imagem grosseira mas não fina; com Preencher lacunas = observed, as datas de todas as imagens.</translation>
  </message>
  <message>
   <source>Days between the images of a pair</source>
   <translation>Dias entre as imagens de um par</translation>
  </message>
  <message>
   <source>Days over which a gap is filled</source>
   <translation>Dias em que uma lacuna é preenchida</translation>
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
   <translation>Apagar a cópia instalada.</translation>
  </message>
  <message>
   <source>Delete the private folder with all packages.</source>
   <translation>Apagar a pasta privada com todos os pacotes.</translation>
  </message>
  <message>
   <source>Delete what an unfinished set-up downloaded.</source>
   <translation>Apagar o que uma instalação inacabada baixou.</translation>
  </message>
  <message>
   <source>Delete what was downloaded.</source>
   <translation>Apagar o que foi baixado.</translation>
  </message>
  <message>
   <source>Demo</source>
   <translation>Demo</translation>
  </message>
  <message>
   <source>Demo Scene</source>
   <translation>Cena de demonstração</translation>
  </message>
  <message>
   <source>Demo scene · %1</source>
   <translation>Cena de demonstração · %1</translation>
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
   <translation>Diferença do par</translation>
  </message>
  <message>
   <source>Difference that counts</source>
   <translation>Diferença que conta</translation>
  </message>
  <message>
   <source>Differences are divided by this before they become weights; large values switch them off. Automatic: 0.0001 for reflectance, 0.02 K for temperature.</source>
   <translation>As diferenças são divididas por isto antes de se tornarem pesos; valores grandes as desligam. Automático: 0,0001 para refletância, 0,02 K para temperatura.</translation>
  </message>
  <message>
   <source>Distance factor</source>
   <translation>Fator de distância</translation>
  </message>
  <message>
   <source>Distance over which a change that belongs to a landscape fades.</source>
   <translation>Distância em que se atenua uma mudança própria de uma paisagem.</translation>
  </message>
  <message>
   <source>Distance over which a change that belongs to a neighbourhood fades.</source>
   <translation>Distância em que se atenua uma mudança própria de uma vizinhança.</translation>
  </message>
  <message>
   <source>Distance over which a change that belongs to one place fades.</source>
   <translation>Distância em que se atenua uma mudança própria de um lugar.</translation>
  </message>
  <message>
   <source>Do Not Align</source>
   <translation>Não alinhar</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>Pronto</translation>
  </message>
  <message>
   <source>Double-click to set the date.</source>
   <translation>Clique duplo para definir a data.</translation>
  </message>
  <message>
   <source>Download %1, on disk %2.</source>
   <translation>Download %1, em disco %2.</translation>
  </message>
  <message>
   <source>Download and Set Up</source>
   <translation>Baixar e instalar</translation>
  </message>
  <message>
   <source>Download and check</source>
   <translation>Baixar e verificar</translation>
  </message>
  <message>
   <source>Drag the handle · ← → move it · X swaps sides · Esc leaves</source>
   <translation>Arraste a alça · ← → a movem · X troca os lados · Esc sai</translation>
  </message>
  <message>
   <source>Drag the handle: predicted on the left, coarse on the right. Press Esc to leave.</source>
   <translation>Arraste a alça: à esquerda a predição, à direita a grosseira. Esc sai.</translation>
  </message>
  <message>
   <source>Drop</source>
   <translation>Descartar</translation>
  </message>
  <message>
   <source>Drop to add %1 image</source>
   <translation>Solte para adicionar %1 imagem</translation>
  </message>
  <message>
   <source>Drop to add %1 images</source>
   <translation>Solte para adicionar %1 imagens</translation>
  </message>
  <message>
   <source>Drop to add the images of the folder</source>
   <translation>Solte para adicionar as imagens da pasta</translation>
  </message>
  <message>
   <source>Drop to open %1 recipes</source>
   <translation>Solte para abrir %1 receitas</translation>
  </message>
  <message>
   <source>Drop to open the recipe</source>
   <translation>Solte para abrir a receita</translation>
  </message>
  <message>
   <source>EDC-STFN %1 million pixels per minute on %2</source>
   <translation>EDC-STFN %1 milhões de pixels por minuto em %2</translation>
  </message>
  <message>
   <source>ERGAS, ratio %1</source>
   <translation>ERGAS, razão %1</translation>
  </message>
  <message>
   <source>Each date becomes one fine image.</source>
   <translation>Cada data torna-se uma imagem fina.</translation>
  </message>
  <message>
   <source>Empty: QGIS' own Python.</source>
   <translation>Vazio: o Python do QGIS.</translation>
  </message>
  <message>
   <source>Empty: all cores.</source>
   <translation>Vazio: todos os núcleos.</translation>
  </message>
  <message>
   <source>Empty: that of the fine images.</source>
   <translation>Vazio: o das imagens finas.</translation>
  </message>
  <message>
   <source>End Tour</source>
   <translation>Encerrar o passeio</translation>
  </message>
  <message>
   <source>Engine</source>
   <translation>Motor</translation>
  </message>
  <message>
   <source>Engine status</source>
   <translation>Estado do motor</translation>
  </message>
  <message>
   <source>Enhance</source>
   <translation>Realçar</translation>
  </message>
  <message>
   <source>Enhance revisits (super-resolution, pansharpening)</source>
   <translation>Realçar passagens (super-resolução, pansharpening)</translation>
  </message>
  <message>
   <source>Enhanced %1 · %2</source>
   <translation>Realçada %1 · %2</translation>
  </message>
  <message>
   <source>Enhanced image</source>
   <translation>Imagem realçada</translation>
  </message>
  <message>
   <source>Enhanced image added to the group “%1”. Time: %2.</source>
   <translation>Imagem realçada adicionada ao grupo “%1”. Tempo: %2.</translation>
  </message>
  <message>
   <source>Enhanced · %1</source>
   <translation>Realçada · %1</translation>
  </message>
  <message>
   <source>Enhancing %1 revisit</source>
   <translation>Realçando %1 passagem</translation>
  </message>
  <message>
   <source>Enhancing %1 revisits</source>
   <translation>Realçando %1 passagens</translation>
  </message>
  <message>
   <source>Equal</source>
   <translation>Iguais</translation>
  </message>
  <message>
   <source>Error</source>
   <translation>Erro</translation>
  </message>
  <message>
   <source>Error map</source>
   <translation>Mapa de erros</translation>
  </message>
  <message>
   <source>Error of all bands relative to the overall mean.</source>
   <translation>Erro de todas as bandas em relação à média geral.</translation>
  </message>
  <message>
   <source>Error relative to the mean of each band.</source>
   <translation>Erro em relação à média de cada banda.</translation>
  </message>
  <message>
   <source>Errors from %1 to %2</source>
   <translation>Erros de %1 a %2</translation>
  </message>
  <message>
   <source>Estimating…</source>
   <translation>Estimando…</translation>
  </message>
  <message>
   <source>Evaluate a fused image</source>
   <translation>Avaliar uma imagem fundida</translation>
  </message>
  <message>
   <source>Every coarse date</source>
   <translation>Cada data grosseira</translation>
  </message>
  <message>
   <source>Every fine band that is used needs its band of the coarse images.</source>
   <translation>Cada banda fina usada precisa de sua banda das imagens grosseiras.</translation>
  </message>
  <message>
   <source>Every image of this folder is a revisit, besides those above. The panchromatic image, the result, and masks (names that end in SCL, CLM, dataMask or mask) may lie in it.</source>
   <translation>Cada imagem desta pasta é uma passagem, além das acima. A imagem pancromática, o resultado e as máscaras (nomes que terminam em SCL, CLM, dataMask ou mask) podem estar nela.</translation>
  </message>
  <message>
   <source>Every revisit is left out. Tick at least one.</source>
   <translation>Todas as passagens estão de fora. Marque ao menos uma.</translation>
  </message>
  <message>
   <source>Export Animation</source>
   <translation>Exportar animação</translation>
  </message>
  <message>
   <source>Export Animation…</source>
   <translation>Exportar animação…</translation>
  </message>
  <message>
   <source>FILE_DATES: '{}' is no file=date. Write for example {}.</source>
   <translation>FILE_DATES: “{}” não é arquivo=data. Escreva por exemplo {}.</translation>
  </message>
  <message>
   <source>FOLDER: there is no folder {}.</source>
   <translation>FOLDER: não há pasta {}.</translation>
  </message>
  <message>
   <source>Facts for a report, without your name or folders.</source>
   <translation>Fatos para um relatório, sem seu nome nem suas pastas.</translation>
  </message>
  <message>
   <source>False</source>
   <translation>Não</translation>
  </message>
  <message>
   <source>Fast and hard to do badly; the plain method to compare others with.</source>
   <translation>Rápido e difícil de fazer mal; o método simples com o qual comparar os outros.</translation>
  </message>
  <message>
   <source>Field</source>
   <translation>Campo</translation>
  </message>
  <message>
   <source>Field that names the polygons; equal names are one area.</source>
   <translation>Campo que nomeia os polígonos; nomes iguais são uma só área.</translation>
  </message>
  <message>
   <source>File</source>
   <translation>Arquivo</translation>
  </message>
  <message>
   <source>File of the reference revisit</source>
   <translation>Arquivo da passagem de referência</translation>
  </message>
  <message>
   <source>Files are named by date and method.</source>
   <translation>Os arquivos são nomeados por data e método.</translation>
  </message>
  <message>
   <source>Fill gaps</source>
   <translation>Preencher lacunas</translation>
  </message>
  <message>
   <source>Fill the form of the page Fuse from recipe files.</source>
   <translation>Preencher o formulário da página Fundir a partir de arquivos de receita.</translation>
  </message>
  <message>
   <source>Fill the form with the images and settings of this run.</source>
   <translation>Preencher o formulário com as imagens e configurações desta execução.</translation>
  </message>
  <message>
   <source>Filter</source>
   <translation>Filtro</translation>
  </message>
  <message>
   <source>Filter of neighbours</source>
   <translation>Filtro de vizinhos</translation>
  </message>
  <message>
   <source>Find out clouds and shifts of the revisits.</source>
   <translation>Descobrir nuvens e deslocamentos das passagens.</translation>
  </message>
  <message>
   <source>Findings</source>
   <translation>Constatações</translation>
  </message>
  <message>
   <source>Findings as JSON</source>
   <translation>Constatações em JSON</translation>
  </message>
  <message>
   <source>Findings to accept</source>
   <translation>Constatações a aceitar</translation>
  </message>
  <message>
   <source>Fine</source>
   <translation>Fina</translation>
  </message>
  <message>
   <source>Fine and coarse images so many days apart still make a pair.</source>
   <translation>Imagens finas e grosseiras separadas por tantos dias ainda formam um par.</translation>
  </message>
  <message>
   <source>Fine and coarse images stand in one table. Roles and dates were read from the files; click one to correct it.</source>
   <translation>Imagens finas e grosseiras ficam em uma tabela. Papéis e datas foram lidos dos arquivos; clique para corrigir.</translation>
  </message>
  <message>
   <source>Fine bands</source>
   <translation>Bandas finas</translation>
  </message>
  <message>
   <source>Fine image of t1</source>
   <translation>Imagem fina de t1</translation>
  </message>
  <message>
   <source>Fine image of t3</source>
   <translation>Imagem fina de t3</translation>
  </message>
  <message>
   <source>Fine image of that date</source>
   <translation>Imagem fina dessa data</translation>
  </message>
  <message>
   <source>Fine images</source>
   <translation>Imagens finas</translation>
  </message>
  <message>
   <source>Fine offset</source>
   <translation>Deslocamento (fina)</translation>
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
   <translation>Fit-FC %1 milhões de pixels por minuto em um núcleo</translation>
  </message>
  <message>
   <source>Fits: %1 bands, ratio %2.</source>
   <translation>Serve: %1 bandas, razão %2.</translation>
  </message>
  <message>
   <source>Fits: %1 bands. It is not stated for which ratio it was trained.</source>
   <translation>Serve: %1 bandas. Não está indicado para qual razão foi treinada.</translation>
  </message>
  <message>
   <source>Float32 (with decimals)</source>
   <translation>Float32 (com decimais)</translation>
  </message>
  <message>
   <source>Float64 (with decimals)</source>
   <translation>Float64 (com decimais)</translation>
  </message>
  <message>
   <source>Folder</source>
   <translation>Pasta</translation>
  </message>
  <message>
   <source>Folder for fine_DATE.tif and coarse_DATE.tif.</source>
   <translation>Pasta para fine_DATE.tif e coarse_DATE.tif.</translation>
  </message>
  <message>
   <source>Folder made</source>
   <translation>Pasta criada</translation>
  </message>
  <message>
   <source>Folder of revisits</source>
   <translation>Pasta de passagens</translation>
  </message>
  <message>
   <source>Folder of the images</source>
   <translation>Pasta das imagens</translation>
  </message>
  <message>
   <source>Folder of the results</source>
   <translation>Pasta dos resultados</translation>
  </message>
  <message>
   <source>Follow similar pixels</source>
   <translation>Seguir pixels semelhantes</translation>
  </message>
  <message>
   <source>Footprint</source>
   <translation>Pegada</translation>
  </message>
  <message>
   <source>Footprint of the coarse sensor</source>
   <translation>Área vista pelo sensor grosseiro</translation>
  </message>
  <message>
   <source>For %1: %2</source>
   <translation>Para %1: %2</translation>
  </message>
  <message>
   <source>For Comparison</source>
   <translation>Para comparação</translation>
  </message>
  <message>
   <source>For DATE_METHOD.tif of every date and the tables series_METHOD.csv and .json. Only a folder of your own can be gone on with: a temporary one is another one each time.</source>
   <translation>Para DATE_METHOD.tif de cada data e as tabelas series_METHOD.csv e .json. Só se pode continuar em uma pasta própria: uma temporária é outra a cada vez.</translation>
  </message>
  <message>
   <source>For a date between two pairs; small fields that change steadily.</source>
   <translation>Para uma data entre dois pares; campos pequenos que mudam de forma contínua.</translation>
  </message>
  <message>
   <source>For a file of several.</source>
   <translation>Para um arquivo com várias.</translation>
  </message>
  <message>
   <source>For an NVIDIA GPU</source>
   <translation>Para uma GPU NVIDIA</translation>
  </message>
  <message>
   <source>For comparison; bands outside the range of pan lose.</source>
   <translation>Para comparação; bandas fora da faixa do pan perdem.</translation>
  </message>
  <message>
   <source>For comparison; wrong colours where near infrared rules the bands.</source>
   <translation>Para comparação; cores erradas onde o infravermelho próximo domina as bandas.</translation>
  </message>
  <message>
   <source>For every run that sets no limits of its own.</source>
   <translation>Para cada execução que não define limites próprios.</translation>
  </message>
  <message>
   <source>For fine texture and an uncertainty; 50 passes per image, so best on a GPU.</source>
   <translation>Para textura fina e uma incerteza; 50 passagens por imagem, portanto melhor em uma GPU.</translation>
  </message>
  <message>
   <source>For the predictions, a page for each date, and validation_METHOD.csv, .json and .html.</source>
   <translation>Para as predições, uma página por data, e validation_METHOD.csv, .json e .html.</translation>
  </message>
  <message>
   <source>For the processor</source>
   <translation>Para o processador</translation>
  </message>
  <message>
   <source>Form</source>
   <translation>Forma</translation>
  </message>
  <message>
   <source>Form of the network</source>
   <translation>Forma da rede</translation>
  </message>
  <message>
   <source>Free there</source>
   <translation>Livre ali</translation>
  </message>
  <message>
   <source>Freedom of the difference</source>
   <translation>Liberdade da diferença</translation>
  </message>
  <message>
   <source>From</source>
   <translation>De</translation>
  </message>
  <message>
   <source>From Files…</source>
   <translation>De arquivos…</translation>
  </message>
  <message>
   <source>From Offline Folder…</source>
   <translation>De pasta offline…</translation>
  </message>
  <message>
   <source>From Revisits Only</source>
   <translation>Só com passagens</translation>
  </message>
  <message>
   <source>From your folder, on disk %1.</source>
   <translation>De sua pasta, em disco %1.</translation>
  </message>
  <message>
   <source>Fuse</source>
   <translation>Fundir</translation>
  </message>
  <message>
   <source>Fuse %1 Dates</source>
   <translation>Fundir %1 datas</translation>
  </message>
  <message>
   <source>Fuse a series of dates</source>
   <translation>Fundir uma série de datas</translation>
  </message>
  <message>
   <source>Fuse fine and coarse images</source>
   <translation>Fundir imagens finas e grosseiras</translation>
  </message>
  <message>
   <source>Fuse fine and coarse images (spatiotemporal fusion)</source>
   <translation>Fundir imagens finas e grosseiras (fusão espaço-temporal)</translation>
  </message>
  <message>
   <source>Fuse first, or choose any two images of one date.</source>
   <translation>Faça uma fusão primeiro, ou escolha duas imagens quaisquer de uma data.</translation>
  </message>
  <message>
   <source>Fused %1 · %2</source>
   <translation>%1 fundida · %2</translation>
  </message>
  <message>
   <source>Fused image</source>
   <translation>Imagem fundida</translation>
  </message>
  <message>
   <source>Fused images, in time</source>
   <translation>Imagens fundidas, no tempo</translation>
  </message>
  <message>
   <source>Fused · %1</source>
   <translation>Fundido · %1</translation>
  </message>
  <message>
   <source>Fusing %1</source>
   <translation>Fundindo %1</translation>
  </message>
  <message>
   <source>Fusing %1 (%2 of %3)</source>
   <translation>Fundindo %1 (%2 de %3)</translation>
  </message>
  <message>
   <source>Gain of the sensor at the Nyquist frequency of its pixel; auto: from the table of sensors, whose values no manufacturer confirmed.</source>
   <translation>Ganho do sensor na frequência de Nyquist de seu pixel; auto: da tabela de sensores, cujos valores nenhum fabricante confirmou.</translation>
  </message>
  <message>
   <source>GeoTIFF on the grid of the fine image, in its type, scale and nodata value.</source>
   <translation>GeoTIFF na grade da imagem fina, em seu tipo, escala e valor nodata.</translation>
  </message>
  <message>
   <source>GeoTIFF with the bands of the revisits, in their type, scale and nodata value; with a panchromatic image on its pixels.</source>
   <translation>GeoTIFF com as bandas das passagens, em seu tipo, escala e valor sem dados; com imagem pancromática, sobre seus pixels.</translation>
  </message>
  <message>
   <source>Give a REFERENCE or a COARSE image to compare with.</source>
   <translation>Dê uma imagem REFERENCE ou COARSE para comparar.</translation>
  </message>
  <message>
   <source>Go Without Pan</source>
   <translation>Seguir sem pan</translation>
  </message>
  <message>
   <source>Good</source>
   <translation>Bom</translation>
  </message>
  <message>
   <source>Good values (keep-values:4+5)</source>
   <translation>Valores bons (keep-values:4+5)</translation>
  </message>
  <message>
   <source>Good where pan and revisits lie exactly on each other.</source>
   <translation>Bom onde pan e passagens coincidem exatamente.</translation>
  </message>
  <message>
   <source>Good with bands that pan does not cover.</source>
   <translation>Bom com bandas que o pan não cobre.</translation>
  </message>
  <message>
   <source>Grid of the merging</source>
   <translation>Grade da combinação</translation>
  </message>
  <message>
   <source>Group of Layers</source>
   <translation>Grupo de camadas</translation>
  </message>
  <message>
   <source>Guarded</source>
   <translation>Com salvaguardas</translation>
  </message>
  <message>
   <source>HTML (*.html)</source>
   <translation>HTML (*.html)</translation>
  </message>
  <message>
   <source>Half ticked: done where it helps, as the engine judges.</source>
   <translation>Meio marcado: feito onde ajuda, conforme o motor.</translation>
  </message>
  <message>
   <source>Halo of a window</source>
   <translation>Halo de uma janela</translation>
  </message>
  <message>
   <source>Help</source>
   <translation>Ajuda</translation>
  </message>
  <message>
   <source>Help on This</source>
   <translation>Ajuda sobre isto</translation>
  </message>
  <message>
   <source>Hide</source>
   <translation>Ocultar</translation>
  </message>
  <message>
   <source>Histogram of errors</source>
   <translation>Histograma de erros</translation>
  </message>
  <message>
   <source>Histogram of the errors: %1. %2</source>
   <translation>Histograma dos erros: %1. %2</translation>
  </message>
  <message>
   <source>History</source>
   <translation>Histórico</translation>
  </message>
  <message>
   <source>Homogeneity window</source>
   <translation>Janela de homogeneidade</translation>
  </message>
  <message>
   <source>How a coarse change becomes a fine one: one adds it as it is; regression scales it by the slope of fine on coarse values where that is significant; blended takes as much of the slope as it is significant; guarded scales only where the slope is sure, and never with a single band.</source>
   <translation>Como uma mudança grosseira se torna fina: one a soma como está; regression a escala pela inclinação dos valores finos sobre os grosseiros onde é significativa; blended toma da inclinação tanto quanto é significativa; guarded escala só onde a inclinação é segura, e nunca com uma única banda.</translation>
  </message>
  <message>
   <source>How bands are matched</source>
   <translation>Como as bandas são associadas</translation>
  </message>
  <message>
   <source>How coarse cells are drawn on the fine grid. Used when the coarse pixels lie exactly on the fine grid; other images are interpolated when they are read.</source>
   <translation>Como as células grosseiras são desenhadas na grade fina. Usado quando os pixels grosseiros caem exatamente na grade fina; outras imagens são interpoladas ao serem lidas.</translation>
  </message>
  <message>
   <source>How coarse t2 is drawn on the fine grid, to see where inside a coarse pixel the change lies. local-tps is the thin-plate spline of the paper, in a form for images of any size.</source>
   <translation>Como t2 grosseira é desenhada na grade fina, para ver em que parte de um pixel grosseiro está a mudança. local-tps é a spline de placa fina do artigo, numa forma para imagens de qualquer tamanho.</translation>
  </message>
  <message>
   <source>How far the difference of the pair may be from persisting, with auto; 0 keeps it.</source>
   <translation>Quanto a diferença do par pode afastar-se de persistir, no automático; 0 a mantém.</translation>
  </message>
  <message>
   <source>How many classes of image and change are told apart, at most. Automatic: more where the change is large against the difference of the sensors, 4 to 45.</source>
   <translation>Quantas classes de imagem e mudança são distinguidas, no máximo. Automático: mais quando a mudança é grande diante da diferença dos sensores, de 4 a 45.</translation>
  </message>
  <message>
   <source>How many coarse pixels are predicted from one local window.</source>
   <translation>Quantos pixels grosseiros são previstos por uma janela local.</translation>
  </message>
  <message>
   <source>How many coarse pixels around it a local window looks at.</source>
   <translation>Quantos pixels grosseiros à sua volta uma janela local observa.</translation>
  </message>
  <message>
   <source>How many coarse pixels the noise that is expected from the pair counts for.</source>
   <translation>Por quantos pixels grosseiros conta o ruído que o par faz esperar.</translation>
  </message>
  <message>
   <source>How many coarse pixels wide and high a learning window is.</source>
   <translation>Quantos pixels grosseiros de largura e altura tem uma janela de aprendizagem.</translation>
  </message>
  <message>
   <source>How many coarse pixels with the largest share of a class tell how it changed.</source>
   <translation>Quantos pixels grosseiros com a maior parcela de uma classe dizem como ela mudou.</translation>
  </message>
  <message>
   <source>How many cores may work at once.</source>
   <translation>Quantos núcleos podem trabalhar ao mesmo tempo.</translation>
  </message>
  <message>
   <source>How many images are sampled. With several, their mean is the prediction and their standard deviation the uncertainty; the time grows with them.</source>
   <translation>Quantas imagens são amostradas. Com várias, sua média é a predição e seu desvio padrão a incerteza; o tempo cresce com elas.</translation>
  </message>
  <message>
   <source>How many kinds of land cover are told apart in fine t1, at most; there are fewer where a class would be rare or the coarse pixels are few.</source>
   <translation>Quantos tipos de cobertura do solo são distinguidos em t1 fina, no máximo; são menos onde uma classe seria rara ou há poucos pixels grosseiros.</translation>
  </message>
  <message>
   <source>How many kinds of land cover are told apart in fine t1, at most; there are fewer where a class would be rare or the coarse pixels are few. Automatic: 8, with a single band 4.</source>
   <translation>Quantos tipos de cobertura do solo são distinguidos na fina t1, no máximo; são menos se uma classe fosse rara ou se houver poucos pixels grosseiros. Automático: 8, com uma única banda 4.</translation>
  </message>
  <message>
   <source>How many of the most similar pixels of the window are averaged. More give a smoother change.</source>
   <translation>Quantos dos pixels mais semelhantes da janela entram na média. Mais dão uma mudança mais suave.</translation>
  </message>
  <message>
   <source>How much of the result is a plainer prediction without landmarks, where the coarse image is free of noise.</source>
   <translation>Que parte do resultado é uma previsão mais simples sem cores de referência, onde a imagem grosseira não tem ruído.</translation>
  </message>
  <message>
   <source>How often the strengths of all kinds of change are improved.</source>
   <translation>Quantas vezes as intensidades de todos os tipos de mudança são melhoradas.</translation>
  </message>
  <message>
   <source>How often what the coarse image still holds is added. Automatic: more where the change is large against the difference of the sensors, 0 to 5.</source>
   <translation>Quantas vezes se adiciona o que a imagem grosseira ainda contém. Automático: mais quando a mudança é grande diante da diferença dos sensores, de 0 a 5.</translation>
  </message>
  <message>
   <source>How several revisits become the one image that is sharpened.</source>
   <translation>Como várias passagens se tornam a única imagem que é afinada.</translation>
  </message>
  <message>
   <source>How strongly a kind of change that few coarse pixels call for is kept small.</source>
   <translation>Com que força se mantém pequeno um tipo de mudança que poucos pixels grosseiros pedem.</translation>
  </message>
  <message>
   <source>How the bands of fine and coarse images are matched.</source>
   <translation>Como as bandas das imagens finas e grosseiras são associadas.</translation>
  </message>
  <message>
   <source>How the coarse images are brought to the fine grid.</source>
   <translation>Como as imagens grosseiras são trazidas à grade fina.</translation>
  </message>
  <message>
   <source>How the image is computed. auto: {}, with a panchromatic image {}; {}</source>
   <translation>Como a imagem é calculada. auto: {}, com imagem pancromática {}; {}</translation>
  </message>
  <message>
   <source>How the numbers of the result are stored.</source>
   <translation>Como os números do resultado são guardados.</translation>
  </message>
  <message>
   <source>How the numbers of the result are stored. auto: as those of the revisits.</source>
   <translation>Como os números do resultado são guardados. auto: como os das passagens.</translation>
  </message>
  <message>
   <source>How the prediction is computed: {}</source>
   <translation>Como a predição é calculada: {}</translation>
  </message>
  <message>
   <source>How to Fuse</source>
   <translation>Como fundir</translation>
  </message>
  <message>
   <source>How two pairs are mixed: change counts the pair more whose coarse image is nearer to that of t2; reliability also the one whose images agree better.</source>
   <translation>Como dois pares são misturados: change dá mais peso ao par cuja imagem grosseira está mais próxima da de t2; reliability também àquele cujas imagens concordam melhor.</translation>
  </message>
  <message>
   <source>How unlike a pixel may be to a landmark of the broad comparison, in standard deviations of the bands.</source>
   <translation>Quanto um pixel pode diferir de uma cor de referência da comparação ampla, em desvios-padrão das bandas.</translation>
  </message>
  <message>
   <source>How unlike a pixel may be to a landmark of the close comparison, in standard deviations of the bands.</source>
   <translation>Quanto um pixel pode diferir de uma cor de referência da comparação estreita, em desvios-padrão das bandas.</translation>
  </message>
  <message>
   <source>ISO dates with commas.</source>
   <translation>Datas ISO separadas por vírgulas.</translation>
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
   <translation>Imagem realçada, %1 dos pixels sem dados.</translation>
  </message>
  <message>
   <source>Images</source>
   <translation>Imagens</translation>
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
   <translation>Em vigor agora: %1 (de: %2)</translation>
  </message>
  <message>
   <source>In how many windows of a large scene the strengths of all kinds of change are learned.</source>
   <translation>Em quantas janelas de uma cena grande se aprendem as intensidades de todos os tipos de mudança.</translation>
  </message>
  <message>
   <source>In the order of the training, with wavelengths if you like: blue, green, red:655nm.</source>
   <translation>Na ordem do treino, com comprimentos de onda se quiser: blue, green, red:655nm.</translation>
  </message>
  <message>
   <source>In units of the coordinate system of the revisits. Empty: the pixel of the panchromatic image, else half of the revisits' pixel.</source>
   <translation>Em unidades do sistema de coordenadas das passagens. Vazio: o pixel da imagem pancromática; senão, metade do das passagens.</translation>
  </message>
  <message>
   <source>Install</source>
   <translation>Instalar</translation>
  </message>
  <message>
   <source>Install a weights file (.safetensors) or a published checkpoint (.ckpt, .pth).</source>
   <translation>Instalar um arquivo de pesos (.safetensors) ou um ponto de controle publicado (.ckpt, .pth).</translation>
  </message>
  <message>
   <source>Install a weights file (.safetensors) or its published checkpoint (.ckpt).</source>
   <translation>Instalar um ficheiro de pesos (.safetensors) ou o seu checkpoint publicado (.ckpt).</translation>
  </message>
  <message>
   <source>Installed, but the test image came out wrong. It will not be used.</source>
   <translation>Instalado, mas a imagem de teste saiu errada. Não será usado.</translation>
  </message>
  <message>
   <source>Int16 (−32768 to 32767)</source>
   <translation>Int16 (−32768 a 32767)</translation>
  </message>
  <message>
   <source>Interpolation</source>
   <translation>Interpolação</translation>
  </message>
  <message>
   <source>It can be read. Its card names no checksum to compare.</source>
   <translation>Pode ser lido. Sua ficha não dá soma de verificação para comparar.</translation>
  </message>
  <message>
   <source>It joins several revisits of one place, and a pan image. Use it on the page Enhance.</source>
   <translation>Une várias visitas de um mesmo lugar e uma imagem pancromática. Use-a na página Realçar.</translation>
  </message>
  <message>
   <source>It was trained for a ratio of %1; these images have %2. The result may look blocky.</source>
   <translation>Foi treinada para uma razão de %1; estas imagens têm %2. O resultado pode parecer em blocos.</translation>
  </message>
  <message>
   <source>Iterations</source>
   <translation>Iterações</translation>
  </message>
  <message>
   <source>JSON (*.json)</source>
   <translation>JSON (*.json)</translation>
  </message>
  <message>
   <source>Keep</source>
   <translation>Manter</translation>
  </message>
  <message>
   <source>Keep detail</source>
   <translation>Manter o detalhe</translation>
  </message>
  <message>
   <source>Keeps edges well; needs no coarse image of t1, but weights trained on similar images.</source>
   <translation>Mantém bem as bordas; não precisa de imagem grosseira de t1, mas de pesos treinados com imagens semelhantes.</translation>
  </message>
  <message>
   <source>Keeps the colours' proportions; known from every GIS.</source>
   <translation>Mantém as proporções das cores; conhecido em todo SIG.</translation>
  </message>
  <message>
   <source>Keeps the colours.</source>
   <translation>Mantém as cores.</translation>
  </message>
  <message>
   <source>Keeps the fine image of each date away in turn, predicts it from the other pairs and compares both: eleven metrics per date and their means, beside no change, as CSV and as an HTML report. Says how good a method is on your own place before you trust it.</source>
   <translation>Esconde por vez a imagem fina de cada data, a prediz a partir dos outros pares e compara as duas: onze pontuações por data e suas médias, ao lado de “sem mudança”, em CSV e em relatório HTML. Diz quão bom é um método no seu lugar antes que você confie nele.</translation>
  </message>
  <message>
   <source>Kept</source>
   <translation>Mantido</translation>
  </message>
  <message>
   <source>Land surface temperature between two pairs; the coarse sensor sets the level.</source>
   <translation>Temperatura da superfície terrestre entre dois pares; o sensor grosseiro define o nível.</translation>
  </message>
  <message>
   <source>Landmarks, narrow</source>
   <translation>Cores de referência, estreito</translation>
  </message>
  <message>
   <source>Landmarks, wide</source>
   <translation>Cores de referência, amplo</translation>
  </message>
  <message>
   <source>Larger adds more; auto: the smallest odd one that covers a pixel of the revisits.</source>
   <translation>Maior acrescenta mais; auto: o menor ímpar que cobre um pixel das passagens.</translation>
  </message>
  <message>
   <source>Largest possible value against the error, logarithmic.</source>
   <translation>Maior valor possível contra o erro, logarítmico.</translation>
  </message>
  <message>
   <source>Largest quotient</source>
   <translation>Maior quociente</translation>
  </message>
  <message>
   <source>Largest residual</source>
   <translation>Resíduo máximo</translation>
  </message>
  <message>
   <source>Largest shift</source>
   <translation>Maior deslocamento</translation>
  </message>
  <message>
   <source>Layer</source>
   <translation>Camada</translation>
  </message>
  <message>
   <source>Learning steps</source>
   <translation>Passos de aprendizagem</translation>
  </message>
  <message>
   <source>Learning windows</source>
   <translation>Janelas de aprendizagem</translation>
  </message>
  <message>
   <source>Least correlation</source>
   <translation>Correlação mínima</translation>
  </message>
  <message>
   <source>Least valid share</source>
   <translation>Parcela válida mínima</translation>
  </message>
  <message>
   <source>Leave Out</source>
   <translation>Deixar de fora</translation>
  </message>
  <message>
   <source>Leave Out Pair</source>
   <translation>Deixar o par de fora</translation>
  </message>
  <message>
   <source>Leave changed cells out</source>
   <translation>Deixar de fora células alteradas</translation>
  </message>
  <message>
   <source>Leave each revisit out once</source>
   <translation>Deixar cada revisita de fora uma vez</translation>
  </message>
  <message>
   <source>Leave mixed cells out</source>
   <translation>Deixar de fora células mistas</translation>
  </message>
  <message>
   <source>Leave one date out</source>
   <translation>Deixar uma data de fora</translation>
  </message>
  <message>
   <source>Leaving a date out needs two dates that have both a fine and a coarse image.</source>
   <translation>Deixar uma data de fora exige duas datas com imagem fina e grosseira.</translation>
  </message>
  <message>
   <source>Left</source>
   <translation>Esquerda</translation>
  </message>
  <message>
   <source>Left layer</source>
   <translation>Camada esquerda</translation>
  </message>
  <message>
   <source>Left out</source>
   <translation>Deixada de fora</translation>
  </message>
  <message>
   <source>Lenient</source>
   <translation>Tolerante</translation>
  </message>
  <message>
   <source>Less noise, where nothing changed.</source>
   <translation>Menos ruído, onde nada mudou.</translation>
  </message>
  <message>
   <source>Level of the result</source>
   <translation>Nível do resultado</translation>
  </message>
  <message>
   <source>Licence</source>
   <translation>Licença</translation>
  </message>
  <message>
   <source>Licences</source>
   <translation>Licenças</translation>
  </message>
  <message>
   <source>Limits</source>
   <translation>Limites</translation>
  </message>
  <message>
   <source>List the pairs of a folder</source>
   <translation>Listar os pares de uma pasta</translation>
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
   <translation>Alcance longo</translation>
  </message>
  <message>
   <source>Look Again</source>
   <translation>Olhar de novo</translation>
  </message>
  <message>
   <source>Looked through with the folders in it. Masks and results of STFusion are left out.</source>
   <translation>Percorrida com suas subpastas. Máscaras e resultados do STFusion são omitidos.</translation>
  </message>
  <message>
   <source>Looking at the revisits</source>
   <translation>Examinando as passagens</translation>
  </message>
  <message>
   <source>Looking at this computer…</source>
   <translation>Examinando este computador…</translation>
  </message>
  <message>
   <source>Looking for networks…</source>
   <translation>Procurando redes…</translation>
  </message>
  <message>
   <source>MASKS: '{}' is no file=mask. Write for example {}.</source>
   <translation>MASKS: “{}” não é arquivo=máscara. Escreva por exemplo {}.</translation>
  </message>
  <message>
   <source>MP4 video (*.mp4)</source>
   <translation>Vídeo MP4 (*.mp4)</translation>
  </message>
  <message>
   <source>Made for</source>
   <translation>Feito para</translation>
  </message>
  <message>
   <source>Make It Agree</source>
   <translation>Fazer concordar</translation>
  </message>
  <message>
   <source>Make Training Commands…</source>
   <translation>Criar comandos de treino…</translation>
  </message>
  <message>
   <source>Make a sharp image of a day that has only a blurred one</source>
   <translation>Fazer uma imagem nítida de um dia que só tem uma desfocada</translation>
  </message>
  <message>
   <source>Make one sharp image of several blurred ones</source>
   <translation>Fazer uma imagem nítida de várias borradas</translation>
  </message>
  <message>
   <source>Make the private folder somewhere else.</source>
   <translation>Criar a pasta privada em outro lugar.</translation>
  </message>
  <message>
   <source>Make the result agree with the coarse image</source>
   <translation>Fazer o resultado concordar com a imagem grosseira</translation>
  </message>
  <message>
   <source>Make the result, when degraded, agree with the coarse image. auto: where the pair can be trusted.</source>
   <translation>Fazer o resultado, degradado, concordar com a imagem grosseira. auto: onde o par é confiável.</translation>
  </message>
  <message>
   <source>Makes fine and coarse images of fields, forest, water and roads on several dates, with crop growth, harvest, flood and new buildings. The truth of every date is known.</source>
   <translation>Cria imagens finas e grosseiras de campos, floresta, água e estradas em várias datas, com crescimento, colheita, enchente e prédios novos. A verdade de cada data é conhecida.</translation>
  </message>
  <message>
   <source>Makes one sharp image of several blurred images of one place and, where there is one, of a sharp panchromatic image. Needs no training. Revisits of other dates, extents and coordinate systems are brought to the reference; clouded ones are left out.</source>
   <translation>Faz uma imagem nítida de várias borradas de um lugar e, se houver, de uma pancromática nítida. Não precisa de treino. Passagens de outras datas, extensões e sistemas de coordenadas são levadas à referência; as nubladas ficam de fora.</translation>
  </message>
  <message>
   <source>Makes the two commands for a computer with a GPU, from the images on the Fuse page. On another computer, copy the images and write its folders into the commands.</source>
   <translation>Escreve os dois comandos para um computador com GPU, a partir das imagens da página Fundir. Em outro computador, copie as imagens e escreva as pastas dele nos comandos.</translation>
  </message>
  <message>
   <source>Many revisits with different shifts, little change.</source>
   <translation>Muitas passagens com deslocamentos diferentes, pouca mudança.</translation>
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
   <translation>Máscara da imagem grosseira de t1</translation>
  </message>
  <message>
   <source>Mask of coarse image of t2</source>
   <translation>Máscara da imagem grosseira de t2</translation>
  </message>
  <message>
   <source>Mask of coarse image of t3</source>
   <translation>Máscara da imagem grosseira de t3</translation>
  </message>
  <message>
   <source>Mask of fine image of t1</source>
   <translation>Máscara da imagem fina de t1</translation>
  </message>
  <message>
   <source>Mask of fine image of t3</source>
   <translation>Máscara da imagem fina de t3</translation>
  </message>
  <message>
   <source>Mask or QA raster, with its rule after an @, e.g. qa.tif@bits:1+3.</source>
   <translation>Raster de máscara ou de qualidade, com sua regra após um @, p. ex. qa.tif@bits:1+3.</translation>
  </message>
  <message>
   <source>Mask or quality raster of %1</source>
   <translation>Raster de máscara ou de qualidade de %1</translation>
  </message>
  <message>
   <source>Mask rule %1</source>
   <translation>Regra de máscara %1</translation>
  </message>
  <message>
   <source>Mask rule of %1</source>
   <translation>Regra de máscara de %1</translation>
  </message>
  <message>
   <source>Match</source>
   <translation>Ajustar</translation>
  </message>
  <message>
   <source>Match pan to the bands</source>
   <translation>Ajustar o pan às bandas</translation>
  </message>
  <message>
   <source>Match the brightness</source>
   <translation>Ajustar o brilho</translation>
  </message>
  <message>
   <source>Match the level locally</source>
   <translation>Ajustar o nível localmente</translation>
  </message>
  <message>
   <source>Mean</source>
   <translation>Média</translation>
  </message>
  <message>
   <source>Mean error without its sign.</source>
   <translation>Erro médio sem seu sinal.</translation>
  </message>
  <message>
   <source>Mean-preserving rounds</source>
   <translation>Rodadas que mantêm a média</translation>
  </message>
  <message>
   <source>Measure how good the newest result is.</source>
   <translation>Medir quão bom é o resultado mais novo.</translation>
  </message>
  <message>
   <source>Median</source>
   <translation>Mediana</translation>
  </message>
  <message>
   <source>Memory</source>
   <translation>Memória</translation>
  </message>
  <message>
   <source>Memory in MB</source>
   <translation>Memória em MB</translation>
  </message>
  <message>
   <source>Memory: about %1 at once.</source>
   <translation>Memória: cerca de %1 de uma vez.</translation>
  </message>
  <message>
   <source>Merging of the revisits</source>
   <translation>Combinação das passagens</translation>
  </message>
  <message>
   <source>Method</source>
   <translation>Método</translation>
  </message>
  <message>
   <source>Method Options</source>
   <translation>Opções do método</translation>
  </message>
  <message>
   <source>Method taken: %1.</source>
   <translation>Método escolhido: %1.</translation>
  </message>
  <message>
   <source>Methods and weights with commas between them, e.g. fsdaf, fit-fc. Empty: every method without weights that takes the images.</source>
   <translation>Métodos e pesos separados por vírgulas, p. ex. fsdaf, fit-fc. Vazio: todo método sem pesos que aceite as imagens.</translation>
  </message>
  <message>
   <source>Metrics</source>
   <translation>Métricas</translation>
  </message>
  <message>
   <source>Middle range</source>
   <translation>Alcance médio</translation>
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
   <translation>Mais</translation>
  </message>
  <message>
   <source>More Output Options</source>
   <translation>Mais opções de saída</translation>
  </message>
  <message>
   <source>More give more detail, and more noise.</source>
   <translation>Mais dão mais detalhe e mais ruído.</translation>
  </message>
  <message>
   <source>Most memory for images; smaller tiles give the same image.</source>
   <translation>Memória máxima para imagens; blocos menores dão a mesma imagem.</translation>
  </message>
  <message>
   <source>Most revisits</source>
   <translation>Máximo de revisitas</translation>
  </message>
  <message>
   <source>Move the coarse images onto the fine ones</source>
   <translation>Mover as imagens grosseiras sobre as finas</translation>
  </message>
  <message>
   <source>Moved by %1</source>
   <translation>Movido por %1</translation>
  </message>
  <message>
   <source>My own Python</source>
   <translation>Meu próprio Python</translation>
  </message>
  <message>
   <source>NVIDIA GPU</source>
   <translation>GPU NVIDIA</translation>
  </message>
  <message>
   <source>NVIDIA driver</source>
   <translation>Driver NVIDIA</translation>
  </message>
  <message>
   <source>NVIDIA's libraries: NVIDIA's own</source>
   <translation>Bibliotecas da NVIDIA: licença da NVIDIA</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Nome</translation>
  </message>
  <message>
   <source>Name a Python on the page Engine.</source>
   <translation>Indique um Python na página Motor.</translation>
  </message>
  <message>
   <source>Named by</source>
   <translation>Nomeadas por</translation>
  </message>
  <message>
   <source>Names, versions, files and sizes.</source>
   <translation>Nomes, versões, arquivos e tamanhos.</translation>
  </message>
  <message>
   <source>Nearest</source>
   <translation>Vizinho mais próximo</translation>
  </message>
  <message>
   <source>Nearest in time; the images are not compared yet.</source>
   <translation>Os mais próximos no tempo; as imagens ainda não foram comparadas.</translation>
  </message>
  <message>
   <source>Nearly as good as FSDAF and quick without the filter; clear classes.</source>
   <translation>Quase tão bom quanto FSDAF e rápido sem o filtro; classes claras.</translation>
  </message>
  <message>
   <source>Needs a fine image of any date, and the coarse image of the date you want.</source>
   <translation>Precisa de uma imagem fina de qualquer data e da imagem grosseira da data desejada.</translation>
  </message>
  <message>
   <source>Needs a pair before and a pair after the date you want, and its coarse image.</source>
   <translation>Precisa de um par antes e um par depois da data desejada, e da sua imagem grosseira.</translation>
  </message>
  <message>
   <source>Needs a pair, and the coarse image of the date you want.</source>
   <translation>Precisa de um par e da imagem grosseira da data desejada.</translation>
  </message>
  <message>
   <source>Needs one coarse and one fine image of any date; trained against a discriminator.</source>
   <translation>Precisa de uma imagem grosseira e uma fina de datas quaisquer; treinada contra um discriminador.</translation>
  </message>
  <message>
   <source>Needs two fine images and their dates, but no coarse image at all.</source>
   <translation>Precisa de duas imagens finas e suas datas, mas de nenhuma imagem grosseira.</translation>
  </message>
  <message>
   <source>NetCDF (*.nc)</source>
   <translation>NetCDF (*.nc)</translation>
  </message>
  <message>
   <source>Network</source>
   <translation>Rede</translation>
  </message>
  <message>
   <source>Networks You Could Get</source>
   <translation>Redes que pode obter</translation>
  </message>
  <message>
   <source>Networks You Could Get…</source>
   <translation>Redes que pode obter…</translation>
  </message>
  <message>
   <source>Networks You Have</source>
   <translation>Suas redes</translation>
  </message>
  <message>
   <source>Networks in a folder of their own.</source>
   <translation>Redes em uma pasta própria.</translation>
  </message>
  <message>
   <source>Networks on</source>
   <translation>Redes em</translation>
  </message>
  <message>
   <source>Networks run on %1 (measured: %2 million pixels per minute). The engine is in use.</source>
   <translation>As redes funcionam em %1 (medido: %2 milhões de pixels por minuto). O motor está em uso.</translation>
  </message>
  <message>
   <source>New noise per step</source>
   <translation>Ruído novo por passo</translation>
  </message>
  <message>
   <source>Next</source>
   <translation>Avançar</translation>
  </message>
  <message>
   <source>Next: %1</source>
   <translation>A seguir: %1</translation>
  </message>
  <message>
   <source>No Change</source>
   <translation>Sem mudança</translation>
  </message>
  <message>
   <source>No NVIDIA GPU was found.</source>
   <translation>Nenhuma GPU NVIDIA foi encontrada.</translation>
  </message>
  <message>
   <source>No NVIDIA driver was found. Needs driver %1 or newer.</source>
   <translation>Nenhum driver NVIDIA foi encontrado. É preciso o driver %1 ou mais novo.</translation>
  </message>
  <message>
   <source>No Python was found to run the engine. Set the variable {} to one.</source>
   <translation>Nenhum Python foi encontrado para o motor. Indique um na variável {}.</translation>
  </message>
  <message>
   <source>No change</source>
   <translation>Sem mudança</translation>
  </message>
  <message>
   <source>No coarse image of %1 is in the project. Choose one.</source>
   <translation>Nenhuma imagem grosseira de %1 está no projeto. Escolha uma.</translation>
  </message>
  <message>
   <source>No connection to %1.</source>
   <translation>Sem conexão com %1.</translation>
  </message>
  <message>
   <source>No date has both a fine and a coarse image.</source>
   <translation>Nenhuma data tem ao mesmo tempo imagem fina e grosseira.</translation>
  </message>
  <message>
   <source>No date is ticked. Tick at least one date to predict.</source>
   <translation>Nenhuma data está marcada. Marque pelo menos uma data a predizer.</translation>
  </message>
  <message>
   <source>No fine image of %1 is in the project. Choose one, or compare with the coarse image.</source>
   <translation>Nenhuma imagem fina de %1 está no projeto. Escolha uma, ou compare com a imagem grosseira.</translation>
  </message>
  <message>
   <source>No image has data at this place.</source>
   <translation>Nenhuma imagem tem dados neste lugar.</translation>
  </message>
  <message>
   <source>No images at hand?</source>
   <translation>Sem imagens à mão?</translation>
  </message>
  <message>
   <source>No model holds “%1”.</source>
   <translation>Nenhum modelo contém “%1”.</translation>
  </message>
  <message>
   <source>No networks yet. The classical methods need none.</source>
   <translation>Ainda não há redes. Os métodos clássicos não precisam delas.</translation>
  </message>
  <message>
   <source>No revisit was given. Give REVISITS, or a FOLDER that holds images of them.</source>
   <translation>Nenhuma passagem foi dada. Indique REVISITS, ou um FOLDER que contenha essas imagens.</translation>
  </message>
  <message>
   <source>No run matches these words.</source>
   <translation>Nenhuma execução corresponde a estas palavras.</translation>
  </message>
  <message>
   <source>Nodata %1</source>
   <translation>Nodata %1</translation>
  </message>
  <message>
   <source>Noise</source>
   <translation>Ruído</translation>
  </message>
  <message>
   <source>Noise of the coarse image in its own units. Automatic: 0.005 for reflectance, 0.5 K for temperature, otherwise from the spread of fine t1.</source>
   <translation>Ruído da imagem grosseira em suas próprias unidades. Automático: 0,005 para refletância, 0,5 K para temperatura, senão pela dispersão da imagem fina t1.</translation>
  </message>
  <message>
   <source>Noise of the fine image in its own units. Automatic: 0.005 for reflectance, 0.5 K for temperature, otherwise from the spread of fine t1.</source>
   <translation>Ruído da imagem fina em suas próprias unidades. Automático: 0,005 para refletância, 0,5 K para temperatura, senão pela dispersão da imagem fina t1.</translation>
  </message>
  <message>
   <source>None</source>
   <translation>Nenhuma</translation>
  </message>
  <message>
   <source>Not Used</source>
   <translation>Não usada</translation>
  </message>
  <message>
   <source>Not everything could be removed: %1. Close programs that use it and try again.</source>
   <translation>Nem tudo pôde ser removido: %1. Feche os programas que o usam e tente de novo.</translation>
  </message>
  <message>
   <source>Not finished</source>
   <translation>Não terminado</translation>
  </message>
  <message>
   <source>Not tested since this engine was chosen.</source>
   <translation>Não testado desde que este motor foi escolhido.</translation>
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
   <translation>Nada a reclamar.</translation>
  </message>
  <message>
   <source>Nothing was told during this run.</source>
   <translation>Nada foi informado durante esta execução.</translation>
  </message>
  <message>
   <source>NumPy, GDAL</source>
   <translation>NumPy, GDAL</translation>
  </message>
  <message>
   <source>Number of classes</source>
   <translation>Número de classes</translation>
  </message>
  <message>
   <source>Number of coarse images</source>
   <translation>Número de imagens grosseiras</translation>
  </message>
  <message>
   <source>Number of dates predicted now</source>
   <translation>Número de datas preditas agora</translation>
  </message>
  <message>
   <source>Number of dates that can be predicted</source>
   <translation>Número de datas que podem ser preditas</translation>
  </message>
  <message>
   <source>Number of dates that could not be predicted</source>
   <translation>Número de datas que não puderam ser preditas</translation>
  </message>
  <message>
   <source>Number of dates that were finished before</source>
   <translation>Número de datas já prontas antes</translation>
  </message>
  <message>
   <source>Number of errors</source>
   <translation>Número de erros</translation>
  </message>
  <message>
   <source>Number of files written</source>
   <translation>Número de arquivos gravados</translation>
  </message>
  <message>
   <source>Number of fine images</source>
   <translation>Número de imagens finas</translation>
  </message>
  <message>
   <source>Number of pairs</source>
   <translation>Número de pares</translation>
  </message>
  <message>
   <source>Number of revisits that were left out</source>
   <translation>Número de passagens deixadas de fora</translation>
  </message>
  <message>
   <source>Number of revisits that were used</source>
   <translation>Número de passagens usadas</translation>
  </message>
  <message>
   <source>Number of the panchromatic image that means no data.</source>
   <translation>Número da imagem pancromática que significa sem dados.</translation>
  </message>
  <message>
   <source>Number of the revisits that means no data.</source>
   <translation>Número das passagens que significa sem dados.</translation>
  </message>
  <message>
   <source>Number of warnings</source>
   <translation>Número de avisos</translation>
  </message>
  <message>
   <source>Number type</source>
   <translation>Tipo de número</translation>
  </message>
  <message>
   <source>Numbers, names or wavelengths, e.g. 1,2,3.</source>
   <translation>Números, nomes ou comprimentos de onda, p. ex. 1,2,3.</translation>
  </message>
  <message>
   <source>Numbers, names or wavelengths, in order.</source>
   <translation>Números, nomes ou comprimentos de onda, em ordem.</translation>
  </message>
  <message>
   <source>Numbers, names or wavelengths: 4,3,2,8.</source>
   <translation>Números, nomes ou comprimentos de onda: 4,3,2,8.</translation>
  </message>
  <message>
   <source>OUTPUT must end in .tif: {}</source>
   <translation>OUTPUT deve terminar em .tif: {}</translation>
  </message>
  <message>
   <source>Of more than these the ones most like the reference are used.</source>
   <translation>Se houver mais, usam-se as mais parecidas com a referência.</translation>
  </message>
  <message>
   <source>Of the coarse sensor, in reflectance.</source>
   <translation>Do sensor grosseiro, em refletância.</translation>
  </message>
  <message>
   <source>Of the result. Automatic: that of the pan image, else half of the revisits' pixel.</source>
   <translation>Do resultado. Automático: o da imagem pan; senão, metade do das passagens.</translation>
  </message>
  <message>
   <source>Of the revisits: numbers, names or wavelengths with commas between them.</source>
   <translation>Das passagens: números, nomes ou comprimentos de onda separados por vírgulas.</translation>
  </message>
  <message>
   <source>Off</source>
   <translation>Desligado</translation>
  </message>
  <message>
   <source>Offline Folder…</source>
   <translation>Pasta offline…</translation>
  </message>
  <message>
   <source>Offset</source>
   <translation>Deslocamento</translation>
  </message>
  <message>
   <source>Offset %1, set by hand</source>
   <translation>Deslocamento %1, definido à mão</translation>
  </message>
  <message>
   <source>On %1 there is only a coarse image. STFusion predicts the fine one from the pairs before and after it.</source>
   <translation>Em %1 só há uma imagem grosseira. O STFusion prediz a fina a partir dos pares de antes e depois.</translation>
  </message>
  <message>
   <source>On Debian and Ubuntu it is in the package python3-venv. Install it, then try again.</source>
   <translation>No Debian e no Ubuntu está no pacote python3-venv. Instale-o e tente de novo.</translation>
  </message>
  <message>
   <source>On Linux the package index has one build for both, with NVIDIA's libraries. The small one (torch %1+cpu) can come from an offline folder.</source>
   <translation>No Linux o índice de pacotes tem uma só versão para ambos, com as bibliotecas da NVIDIA. A pequena (torch %1+cpu) pode vir de uma pasta offline.</translation>
  </message>
  <message>
   <source>On disk: %1 before compression.</source>
   <translation>Em disco: %1 antes da compressão.</translation>
  </message>
  <message>
   <source>On the Map</source>
   <translation>No mapa</translation>
  </message>
  <message>
   <source>On the command line: %1</source>
   <translation>Na linha de comando: %1</translation>
  </message>
  <message>
   <source>One</source>
   <translation>Um</translation>
  </message>
  <message>
   <source>One HTML file with verdict, scores, maps and plots.</source>
   <translation>Um arquivo HTML com veredito, pontuações, mapas e gráficos.</translation>
  </message>
  <message>
   <source>One HTML file: how far the result is from each revisit, why one was left out, and pictures of both.</source>
   <translation>Um arquivo HTML: quanto o resultado se afasta de cada passagem, por que alguma foi deixada de fora, e imagens de ambos.</translation>
  </message>
  <message>
   <source>One PNG file per date (*.png)</source>
   <translation>Um arquivo PNG por data (*.png)</translation>
  </message>
  <message>
   <source>One revisit alone holds no further detail. Add more revisits, or a pan image.</source>
   <translation>Uma só passagem não contém mais detalhe. Adicione mais passagens ou uma imagem pan.</translation>
  </message>
  <message>
   <source>One row per file.</source>
   <translation>Uma linha por arquivo.</translation>
  </message>
  <message>
   <source>Only for files that have none.</source>
   <translation>Só para arquivos que não têm nenhum.</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Abrir</translation>
  </message>
  <message>
   <source>Open Engine Page</source>
   <translation>Abrir a página Motor</translation>
  </message>
  <message>
   <source>Open Folder</source>
   <translation>Abrir pasta</translation>
  </message>
  <message>
   <source>Open Recipe</source>
   <translation>Abrir receita</translation>
  </message>
  <message>
   <source>Open Recipe…</source>
   <translation>Abrir receita…</translation>
  </message>
  <message>
   <source>Open Report</source>
   <translation>Abrir relatório</translation>
  </message>
  <message>
   <source>Open in Form</source>
   <translation>Abrir no formulário</translation>
  </message>
  <message>
   <source>Opposite changes add up</source>
   <translation>Mudanças opostas somam-se</translation>
  </message>
  <message>
   <source>Over how many coarse pixels on either side neighbouring windows are blended.</source>
   <translation>Ao longo de quantos pixels grosseiros de cada lado as janelas vizinhas são misturadas.</translation>
  </message>
  <message>
   <source>Overwrite</source>
   <translation>Sobrescrever</translation>
  </message>
  <message>
   <source>P1</source>
   <translation>P1</translation>
  </message>
  <message>
   <source>PAIRS: '{}' is neither auto nor best nor a date such as 2024-05-10.</source>
   <translation>PAIRS: “{}” não é auto, nem best, nem uma data como 2024-05-10.</translation>
  </message>
  <message>
   <source>PAN is missing: {} takes the detail from there. Give it, or choose {}.</source>
   <translation>Falta PAN: {} tira dela o detalhe. Indique-a ou escolha {}.</translation>
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
   <translation>Pacotes</translation>
  </message>
  <message>
   <source>Pairs</source>
   <translation>Pares</translation>
  </message>
  <message>
   <source>Pan Image from File…</source>
   <translation>Imagem pan de arquivo…</translation>
  </message>
  <message>
   <source>Pan image</source>
   <translation>Imagem pan</translation>
  </message>
  <message>
   <source>Pan nodata</source>
   <translation>Sem dados do pan</translation>
  </message>
  <message>
   <source>Pan offset</source>
   <translation>Deslocamento do pan</translation>
  </message>
  <message>
   <source>Pan scale</source>
   <translation>Escala do pan</translation>
  </message>
  <message>
   <source>Panchromatic image</source>
   <translation>Imagem pancromática</translation>
  </message>
  <message>
   <source>Part of the fine image to predict. Empty: all of it.</source>
   <translation>Parte da imagem fina a predizer. Vazio: toda.</translation>
  </message>
  <message>
   <source>Part of the place to compute. Empty: all of it.</source>
   <translation>Parte do lugar a calcular. Vazio: todo.</translation>
  </message>
  <message>
   <source>Passes of the network per image (ddim). Fewer are quicker and smoother.</source>
   <translation>Passagens da rede por imagem (ddim). Menos são mais rápidas e suaves.</translation>
  </message>
  <message>
   <source>Path of python</source>
   <translation>Caminho de python</translation>
  </message>
  <message>
   <source>Pick Pixel</source>
   <translation>Escolher pixel</translation>
  </message>
  <message>
   <source>Pixel</source>
   <translation>Pixel</translation>
  </message>
  <message>
   <source>Pixel of the revisits / pixel of the result, instead of a pixel size; need not be whole. For images without georeference also the ratio to the panchromatic image.</source>
   <translation>Pixel das passagens / pixel do resultado, em vez de um tamanho de pixel; não precisa ser inteiro. Em imagens sem georreferência, também a razão com a imagem pancromática.</translation>
  </message>
  <message>
   <source>Pixel size</source>
   <translation>Tamanho do pixel</translation>
  </message>
  <message>
   <source>Pixel size of the result</source>
   <translation>Tamanho do pixel do resultado</translation>
  </message>
  <message>
   <source>Play</source>
   <translation>Reproduzir</translation>
  </message>
  <message>
   <source>Play in Time</source>
   <translation>Reproduzir no tempo</translation>
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
   <translation>Polígonos ou um raster de classes: pontuações também para cada um.</translation>
  </message>
  <message>
   <source>Polygons with the same text are one area.</source>
   <translation>Polígonos com o mesmo texto são uma só área.</translation>
  </message>
  <message>
   <source>Predict %1 or not</source>
   <translation>Predizer %1 ou não</translation>
  </message>
  <message>
   <source>Prediction</source>
   <translation>Predição</translation>
  </message>
  <message>
   <source>Prediction and reference are the same image, %1.</source>
   <translation>A predição e a referência são a mesma imagem, %1.</translation>
  </message>
  <message>
   <source>Prediction minus reference, mean of the bands.</source>
   <translation>Predição menos referência, média das bandas.</translation>
  </message>
  <message>
   <source>Predicts a sharp image for every date that has only a blurred one, each from the pairs that are best for it. One GeoTIFF per date and a table with each date's pairs, filled share and agreement with its coarse image. An interrupted series goes on behind its last finished date when it is run again.</source>
   <translation>Prediz uma imagem nítida para cada data que só tem uma desfocada, a partir dos melhores pares para ela. Um GeoTIFF por data e uma tabela com os pares, a parte preenchida e a concordância com a imagem grosseira. Uma série interrompida continua após sua última data pronta.</translation>
  </message>
  <message>
   <source>Predicts the sharp image of a date on which only a blurred one exists, from a sharp and a blurred image of a reference date and the blurred image of the wanted date.</source>
   <translation>Prediz a imagem nítida de uma data em que só existe uma desfocada, a partir de uma imagem nítida e uma desfocada de uma data de referência e da imagem desfocada da data desejada.</translation>
  </message>
  <message>
   <source>Press Fuse. You can go on working; Cancel stops within two seconds and leaves no half-written file.</source>
   <translation>Clique em Fundir. Você pode continuar trabalhando; Cancelar para em dois segundos e não deixa arquivo gravado pela metade.</translation>
  </message>
  <message>
   <source>Prior of the noise</source>
   <translation>Conhecimento prévio do ruído</translation>
  </message>
  <message>
   <source>Prior of the strengths</source>
   <translation>Conhecimento prévio das intensidades</translation>
  </message>
  <message>
   <source>Processor</source>
   <translation>Processador</translation>
  </message>
  <message>
   <source>Processor cores that compute at the same time.</source>
   <translation>Núcleos do processador que calculam ao mesmo tempo.</translation>
  </message>
  <message>
   <source>Product</source>
   <translation>Produto</translation>
  </message>
  <message>
   <source>Profile</source>
   <translation>Perfil</translation>
  </message>
  <message>
   <source>Progress</source>
   <translation>Progresso</translation>
  </message>
  <message>
   <source>Pulls each local line towards the common slope: 0 = not at all (as in the paper, noisy), 1 = half way where the coarse image varies as much as the whole scene.</source>
   <translation>Puxa cada reta local para a inclinação comum: 0 = nada (como no artigo, ruidoso), 1 = metade do caminho onde a imagem grosseira varia tanto quanto a cena inteira.</translation>
  </message>
  <message>
   <source>Pulls the changes around each coarse pixel towards those of the whole scene, which is needed where a class is rare. Automatic: 0.02, with a single band 1.</source>
   <translation>Aproxima as mudanças ao redor de cada pixel grosseiro das da cena inteira, o que é necessário onde uma classe é rara. Automático: 0.02; com uma única banda, 1.</translation>
  </message>
  <message>
   <source>Purest coarse pixels</source>
   <translation>Pixels grosseiros mais puros</translation>
  </message>
  <message>
   <source>Put this run on the clipboard, to repeat it elsewhere or to show it to somebody.</source>
   <translation>Pôr esta execução na área de transferência, para repeti-la em outro lugar ou mostrá-la a alguém.</translation>
  </message>
  <message>
   <source>PyTorch</source>
   <translation>PyTorch</translation>
  </message>
  <message>
   <source>PyTorch works on the processor, not on the GPU: driver %1, needed %2.</source>
   <translation>PyTorch funciona no processador, não na GPU: driver %1, necessário %2.</translation>
  </message>
  <message>
   <source>Python</source>
   <translation>Python</translation>
  </message>
  <message>
   <source>Python of the engine</source>
   <translation>Python do motor</translation>
  </message>
  <message>
   <source>Queue and Log</source>
   <translation>Fila e registro</translation>
  </message>
  <message>
   <source>Quick</source>
   <translation>Rápido</translation>
  </message>
  <message>
   <source>Quick network for gradual change; needs weights trained on similar images.</source>
   <translation>Rede rápida para mudança gradual; precisa de pesos treinados com imagens semelhantes.</translation>
  </message>
  <message>
   <source>R squared of the bands and the panchromatic image</source>
   <translation>R quadrado das bandas e da imagem pancromática</translation>
  </message>
  <message>
   <source>RASE, %</source>
   <translation>RASE, %</translation>
  </message>
  <message>
   <source>RATIO and PIXEL_SIZE say the same thing in two ways. Leave one out.</source>
   <translation>RATIO e PIXEL_SIZE dizem o mesmo de duas maneiras. Omita um.</translation>
  </message>
  <message>
   <source>RMSE and MAE in reflectance</source>
   <translation>RMSE e MAE em refletância</translation>
  </message>
  <message>
   <source>RMSE and MAE in the images' temperature</source>
   <translation>RMSE e MAE na temperatura das imagens</translation>
  </message>
  <message>
   <source>RMSE of no change, mean of the dates</source>
   <translation>RMSE sem mudança, média das datas</translation>
  </message>
  <message>
   <source>Ratio</source>
   <translation>Razão</translation>
  </message>
  <message>
   <source>Read from the %1.</source>
   <translation>Lido de: %1.</translation>
  </message>
  <message>
   <source>Read the whole file and compare it with its checksum and its network.</source>
   <translation>Ler o arquivo inteiro e compará-lo com sua soma de verificação e sua rede.</translation>
  </message>
  <message>
   <source>Ready · built-in engine</source>
   <translation>Pronto · motor integrado</translation>
  </message>
  <message>
   <source>Ready · private engine with networks</source>
   <translation>Pronto · motor privado com redes</translation>
  </message>
  <message>
   <source>Ready · your own Python</source>
   <translation>Pronto · seu próprio Python</translation>
  </message>
  <message>
   <source>Ready. All classical methods and checks work. Networks need PyTorch, which is not set up (you may never need it).</source>
   <translation>Pronto. Todos os métodos clássicos e verificações funcionam. Redes precisam de PyTorch, que não está instalado (talvez você nunca precise).</translation>
  </message>
  <message>
   <source>Ready. Networks run on %1 (measured: %2 million pixels per minute).</source>
   <translation>Pronto. As redes funcionam em %1 (medido: %2 milhões de pixels por minuto).</translation>
  </message>
  <message>
   <source>Recipe</source>
   <translation>Receita</translation>
  </message>
  <message>
   <source>Recipes (*.json)</source>
   <translation>Receitas (*.json)</translation>
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
   <translation>Referência</translation>
  </message>
  <message>
   <source>Reference from File</source>
   <translation>Referência de arquivo</translation>
  </message>
  <message>
   <source>Reference from File…</source>
   <translation>Referência de arquivo…</translation>
  </message>
  <message>
   <source>Reference revisit</source>
   <translation>Passagem de referência</translation>
  </message>
  <message>
   <source>Regression</source>
   <translation>Regressão</translation>
  </message>
  <message>
   <source>Regression window</source>
   <translation>Janela de regressão</translation>
  </message>
  <message>
   <source>Reliability</source>
   <translation>Confiabilidade</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Remover</translation>
  </message>
  <message>
   <source>Remove %1 (%2)? The file you imported stays.</source>
   <translation>Remover %1 (%2)? O arquivo importado permanece.</translation>
  </message>
  <message>
   <source>Remove Image</source>
   <translation>Remover imagem</translation>
  </message>
  <message>
   <source>Remove Images</source>
   <translation>Remover imagens</translation>
  </message>
  <message>
   <source>Remove It</source>
   <translation>Removê-la</translation>
  </message>
  <message>
   <source>Remove Them</source>
   <translation>Removê-las</translation>
  </message>
  <message>
   <source>Remove from List</source>
   <translation>Remover da lista</translation>
  </message>
  <message>
   <source>Removed.</source>
   <translation>Removido.</translation>
  </message>
  <message>
   <source>Removed. The built-in engine is used again.</source>
   <translation>Removido. O motor integrado é usado de novo.</translation>
  </message>
  <message>
   <source>Remove…</source>
   <translation>Remover…</translation>
  </message>
  <message>
   <source>Removing %1…</source>
   <translation>Removendo %1…</translation>
  </message>
  <message>
   <source>Removing the private engine…</source>
   <translation>Removendo o motor privado…</translation>
  </message>
  <message>
   <source>Replace other results</source>
   <translation>Substituir outros resultados</translation>
  </message>
  <message>
   <source>Replace results in the folder that were made from other images or with other settings. Without it they stop the run. Finished dates of the same series are never computed again.</source>
   <translation>Substituir resultados da pasta feitos de outras imagens ou com outras configurações. Sem isto eles param a execução. Datas prontas da mesma série nunca são recalculadas.</translation>
  </message>
  <message>
   <source>Report</source>
   <translation>Relatório</translation>
  </message>
  <message>
   <source>Report saved as %1.</source>
   <translation>Relatório salvo como %1.</translation>
  </message>
  <message>
   <source>Report saved.</source>
   <translation>Relatório salvo.</translation>
  </message>
  <message>
   <source>Resampling</source>
   <translation>Reamostragem</translation>
  </message>
  <message>
   <source>Reset</source>
   <translation>Redefinir</translation>
  </message>
  <message>
   <source>Result</source>
   <translation>Resultado</translation>
  </message>
  <message>
   <source>Review Bands</source>
   <translation>Rever bandas</translation>
  </message>
  <message>
   <source>Review Bands…</source>
   <translation>Rever bandas…</translation>
  </message>
  <message>
   <source>Revisit</source>
   <translation>Passagem</translation>
  </message>
  <message>
   <source>Revisit nodata</source>
   <translation>Sem dados das passagens</translation>
  </message>
  <message>
   <source>Revisit offset</source>
   <translation>Deslocamento das passagens</translation>
  </message>
  <message>
   <source>Revisit scale</source>
   <translation>Escala das passagens</translation>
  </message>
  <message>
   <source>Revisits</source>
   <translation>Passagens</translation>
  </message>
  <message>
   <source>Revisits are looked for no further away than this.</source>
   <translation>As passagens não são procuradas mais longe que isto.</translation>
  </message>
  <message>
   <source>Right</source>
   <translation>Direita</translation>
  </message>
  <message>
   <source>Right layer</source>
   <translation>Camada direita</translation>
  </message>
  <message>
   <source>Rounds of the residual</source>
   <translation>Rodadas do resíduo</translation>
  </message>
  <message>
   <source>Rounds that pull the interpolated change back to the mean of each coarse pixel. Take 2 for simulated images; 0 for real sensors, which see more than their pixel.</source>
   <translation>Rodadas que puxam a mudança interpolada de volta à média de cada pixel grosseiro. Use 2 para imagens simuladas; 0 para sensores reais, que veem mais que seu pixel.</translation>
  </message>
  <message>
   <source>Rows</source>
   <translation>Linhas</translation>
  </message>
  <message>
   <source>Run Again</source>
   <translation>Executar de novo</translation>
  </message>
  <message>
   <source>Run it again; the log holds the details.</source>
   <translation>Execute de novo; o registro contém os detalhes.</translation>
  </message>
  <message>
   <source>Runs appear here, also after a restart.</source>
   <translation>As execuções aparecem aqui, também após reiniciar.</translation>
  </message>
  <message>
   <source>Runs on what QGIS ships. Nothing to install.</source>
   <translation>Funciona com o que o QGIS traz. Nada a instalar.</translation>
  </message>
  <message>
   <source>R²</source>
   <translation>R²</translation>
  </message>
  <message>
   <source>R² %1 · slope %2</source>
   <translation>R² %1 · inclinação %2</translation>
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
   <translation>SCC compara bordas: limites de campos, estradas, árvores isoladas. Um valor abaixo do da imagem inalterada significa que a predição está desfocada ou que suas bordas estão deslocadas. Veja o mapa de erros onde os campos se encontram.</translation>
  </message>
  <message>
   <source>SETTINGS: '{}' is no name=value. Write for example window=21.</source>
   <translation>SETTINGS: “{}” não é nome=valor. Escreva por exemplo window=21.</translation>
  </message>
  <message>
   <source>SHIFT takes two numbers with a comma between them, e.g. 0.5,-1.</source>
   <translation>SHIFT precisa de dois números separados por vírgula, p. ex. 0.5,-1.</translation>
  </message>
  <message>
   <source>STFusion brings no weights, because weights fit only images like those they were trained on. Import the file of somebody whose images are like yours, or train a network on your own.</source>
   <translation>O STFusion não traz pesos, porque os pesos só servem para imagens como aquelas com que foram treinados. Importe o ficheiro de alguém com imagens parecidas ou treine uma rede com as suas.</translation>
  </message>
  <message>
   <source>STFusion diagnostics</source>
   <translation>Diagnóstico do STFusion</translation>
  </message>
  <message>
   <source>STFusion makes a private folder with Python packages. QGIS itself is not changed, and one click removes it.</source>
   <translation>O STFusion cria uma pasta privada com pacotes Python. O próprio QGIS não é alterado, e um clique a remove.</translation>
  </message>
  <message>
   <source>STFusion: Uncertainty</source>
   <translation>STFusion: incerteza</translation>
  </message>
  <message>
   <source>STFusion: comparing pairs</source>
   <translation>STFusion: a comparar pares</translation>
  </message>
  <message>
   <source>STFusion: looking at the images</source>
   <translation>STFusion: examinando as imagens</translation>
  </message>
  <message>
   <source>STFusion: looking at what can be set up</source>
   <translation>STFusion: examinando o que pode ser instalado</translation>
  </message>
  <message>
   <source>STFusion: looking for files</source>
   <translation>STFusion: procurando arquivos</translation>
  </message>
  <message>
   <source>STFusion: looking for networks</source>
   <translation>STFusion: procurando redes</translation>
  </message>
  <message>
   <source>STFusion: reading dates</source>
   <translation>STFusion: lendo datas</translation>
  </message>
  <message>
   <source>STFusion: reading images</source>
   <translation>STFusion: lendo imagens</translation>
  </message>
  <message>
   <source>STFusion: removing downloads</source>
   <translation>STFusion: removendo downloads</translation>
  </message>
  <message>
   <source>STFusion: removing the engine</source>
   <translation>STFusion: removendo o motor</translation>
  </message>
  <message>
   <source>STFusion: setting up the engine</source>
   <translation>STFusion: instalando o motor</translation>
  </message>
  <message>
   <source>STFusion: size of the engine</source>
   <translation>STFusion: tamanho do motor</translation>
  </message>
  <message>
   <source>STFusion: spatiotemporal image fusion</source>
   <translation>STFusion: fusão espaço-temporal de imagens</translation>
  </message>
  <message>
   <source>STFusion: testing the engine</source>
   <translation>STFusion: testando o motor</translation>
  </message>
  <message>
   <source>STFusion: weights of networks</source>
   <translation>STFusion: pesos de redes</translation>
  </message>
  <message>
   <source>STFusion: writing the animation</source>
   <translation>STFusion: gravando a animação</translation>
  </message>
  <message>
   <source>Same as Fine Image</source>
   <translation>Como a imagem fina</translation>
  </message>
  <message>
   <source>Sampler</source>
   <translation>Amostrador</translation>
  </message>
  <message>
   <source>Samples</source>
   <translation>Amostras</translation>
  </message>
  <message>
   <source>Sampling steps</source>
   <translation>Passos de amostragem</translation>
  </message>
  <message>
   <source>Save Picture</source>
   <translation>Salvar imagem</translation>
  </message>
  <message>
   <source>Save Picture…</source>
   <translation>Salvar imagem…</translation>
  </message>
  <message>
   <source>Save Recipe</source>
   <translation>Salvar receita</translation>
  </message>
  <message>
   <source>Save Recipe…</source>
   <translation>Salvar receita…</translation>
  </message>
  <message>
   <source>Save Report</source>
   <translation>Salvar relatório</translation>
  </message>
  <message>
   <source>Save Report…</source>
   <translation>Salvar relatório…</translation>
  </message>
  <message>
   <source>Save as %1</source>
   <translation>Salvar como %1</translation>
  </message>
  <message>
   <source>Saved %1.</source>
   <translation>%1 salvo.</translation>
  </message>
  <message>
   <source>Says in plain sentences what is wrong or doubtful with the images of a fusion (units, dates, overlap, shift, agreement of the pair) and which option mends it.</source>
   <translation>Diz em frases simples o que está errado ou é duvidoso nas imagens de uma fusão (unidades, datas, sobreposição, deslocamento, concordância do par) e qual opção corrige.</translation>
  </message>
  <message>
   <source>Says which Python, GDAL, PyTorch and devices the engine has, and what it can run.</source>
   <translation>Diz quais Python, GDAL, PyTorch e dispositivos o motor tem, e o que ele pode executar.</translation>
  </message>
  <message>
   <source>Says which images of a folder are fine and which coarse, of which dates they are, which make a pair and which dates can be predicted, with the reason for each.</source>
   <translation>Diz quais imagens de uma pasta são finas e quais grosseiras, de que datas são, quais formam um par e quais datas podem ser preditas, com a razão de cada uma.</translation>
  </message>
  <message>
   <source>Scale</source>
   <translation>Escala</translation>
  </message>
  <message>
   <source>Scale %1, set by hand</source>
   <translation>Escala %1, definida à mão</translation>
  </message>
  <message>
   <source>Scatter plot of the prediction over the reference: %1. %2</source>
   <translation>Gráfico de dispersão da predição sobre a referência: %1. %2</translation>
  </message>
  <message>
   <source>Scatter: prediction and reference</source>
   <translation>Dispersão: predição e referência</translation>
  </message>
  <message>
   <source>Scene</source>
   <translation>Cena</translation>
  </message>
  <message>
   <source>Score</source>
   <translation>Pontuação</translation>
  </message>
  <message>
   <source>Scores</source>
   <translation>Pontuações</translation>
  </message>
  <message>
   <source>Scores a prediction against the real fine image of its date, or against the coarse image, with eleven metrics, beside the unchanged fine image of t1.</source>
   <translation>Pontua uma predição contra a imagem fina real de sua data, ou contra a imagem grosseira, com onze métricas, ao lado da imagem fina de t1 inalterada.</translation>
  </message>
  <message>
   <source>Scores of the result and of the unchanged image</source>
   <translation>Pontuações do resultado e da imagem inalterada</translation>
  </message>
  <message>
   <source>Scores of the whole image, or of one polygon or class.</source>
   <translation>Pontuações da imagem inteira, ou de um polígono ou classe.</translation>
  </message>
  <message>
   <source>Scores there</source>
   <translation>Pontuações ali</translation>
  </message>
  <message>
   <source>Scores, plots and profiles of one band, or of all.</source>
   <translation>Pontuações, gráficos e perfis de uma banda ou de todas.</translation>
  </message>
  <message>
   <source>Search models</source>
   <translation>Procurar modelos</translation>
  </message>
  <message>
   <source>Search runs</source>
   <translation>Procurar execuções</translation>
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
   <translation>Segundos que a execução levou</translation>
  </message>
  <message>
   <source>See Findings.</source>
   <translation>Ver Constatações.</translation>
  </message>
  <message>
   <source>See size, folder and licences first.</source>
   <translation>Ver primeiro tamanho, pasta e licenças.</translation>
  </message>
  <message>
   <source>Seed</source>
   <translation>Semente</translation>
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
   <translation>Definir %2 como %1</translation>
  </message>
  <message>
   <source>Set CRS to %1</source>
   <translation>Definir SRC como %1</translation>
  </message>
  <message>
   <source>Set Coarse Scale to %1</source>
   <translation>Definir escala grosseira como %1</translation>
  </message>
  <message>
   <source>Set Date to %1</source>
   <translation>Definir data como %1</translation>
  </message>
  <message>
   <source>Set Date…</source>
   <translation>Definir data…</translation>
  </message>
  <message>
   <source>Set Fine Scale to %1</source>
   <translation>Definir escala fina como %1</translation>
  </message>
  <message>
   <source>Set Nodata to %1</source>
   <translation>Definir nodata como %1</translation>
  </message>
  <message>
   <source>Set Offset to %1</source>
   <translation>Definir deslocamento como %1</translation>
  </message>
  <message>
   <source>Set Ratio to %1</source>
   <translation>Definir razão como %1</translation>
  </message>
  <message>
   <source>Set Scale of %1 to %2</source>
   <translation>Definir a escala de %1 como %2</translation>
  </message>
  <message>
   <source>Set Scales</source>
   <translation>Definir escalas</translation>
  </message>
  <message>
   <source>Set Scales…</source>
   <translation>Definir escalas…</translation>
  </message>
  <message>
   <source>Set Up</source>
   <translation>Instalar</translation>
  </message>
  <message>
   <source>Set Up the Engine for Networks</source>
   <translation>Instalar o motor para redes</translation>
  </message>
  <message>
   <source>Set Up…</source>
   <translation>Instalar…</translation>
  </message>
  <message>
   <source>Set by hand.</source>
   <translation>Definido à mão.</translation>
  </message>
  <message>
   <source>Set on the page Fuse, but not in the commands: %1.</source>
   <translation>Definido na página Fundir, mas não nos comandos: %1.</translation>
  </message>
  <message>
   <source>Set the Bands</source>
   <translation>Definir as bandas</translation>
  </message>
  <message>
   <source>Set up for me</source>
   <translation>Instalar para mim</translation>
  </message>
  <message>
   <source>Set up with PyTorch in a private folder, %1 on disk.</source>
   <translation>Instalado com PyTorch em uma pasta privada, %1 em disco.</translation>
  </message>
  <message>
   <source>Setting up the engine: %1</source>
   <translation>Instalando o motor: %1</translation>
  </message>
  <message>
   <source>Settings of the method</source>
   <translation>Configurações do método</translation>
  </message>
  <message>
   <source>Set…</source>
   <translation>Definir…</translation>
  </message>
  <message>
   <source>Several bands</source>
   <translation>Várias bandas</translation>
  </message>
  <message>
   <source>Share of pixels with data, mean of the dates</source>
   <translation>Proporção de pixels com dados, média das datas</translation>
  </message>
  <message>
   <source>Share of pixels without data</source>
   <translation>Proporção de pixels sem dados</translation>
  </message>
  <message>
   <source>Share of the image under cloud, 0 to 0.9.</source>
   <translation>Proporção da imagem sob nuvens, 0 a 0,9.</translation>
  </message>
  <message>
   <source>Share of the linear prediction</source>
   <translation>Parte da previsão linear</translation>
  </message>
  <message>
   <source>Share of the reference's variation that is explained.</source>
   <translation>Proporção da variação da referência que é explicada.</translation>
  </message>
  <message>
   <source>Sharp image of a second reference date, if you have one.</source>
   <translation>Imagem nítida de uma segunda data de referência, se houver.</translation>
  </message>
  <message>
   <source>Sharp image of one band. The result lies on its pixels and takes the detail from it.</source>
   <translation>Imagem nítida de uma banda. O resultado fica sobre seus pixels e tira dela o detalhe.</translation>
  </message>
  <message>
   <source>Sharp image of the reference date. Its grid is the result's.</source>
   <translation>Imagem nítida da data de referência. Sua grade é a do resultado.</translation>
  </message>
  <message>
   <source>Sharp images of all dates that have one, in any order. Their dates are read from names and tags.</source>
   <translation>Imagens nítidas de todas as datas que as têm, em qualquer ordem. Suas datas são lidas de nomes e etiquetas.</translation>
  </message>
  <message>
   <source>Sharpness of the revisits</source>
   <translation>Nitidez das passagens</translation>
  </message>
  <message>
   <source>Shift</source>
   <translation>Deslocamento espacial</translation>
  </message>
  <message>
   <source>Shift and add</source>
   <translation>Deslocar e somar</translation>
  </message>
  <message>
   <source>Shift of the coarse images</source>
   <translation>Deslocamento espacial das imagens grosseiras</translation>
  </message>
  <message>
   <source>Short range</source>
   <translation>Alcance curto</translation>
  </message>
  <message>
   <source>Show</source>
   <translation>Mostrar</translation>
  </message>
  <message>
   <source>Show %1 More</source>
   <translation>Mostrar mais %1</translation>
  </message>
  <message>
   <source>Show Both</source>
   <translation>Mostrar ambas</translation>
  </message>
  <message>
   <source>Show Details</source>
   <translation>Mostrar detalhes</translation>
  </message>
  <message>
   <source>Show Log</source>
   <translation>Mostrar registro</translation>
  </message>
  <message>
   <source>Show Packages</source>
   <translation>Mostrar pacotes</translation>
  </message>
  <message>
   <source>Show how far the set-up is.</source>
   <translation>Mostrar até onde vai a instalação.</translation>
  </message>
  <message>
   <source>Show on Map</source>
   <translation>Mostrar no mapa</translation>
  </message>
  <message>
   <source>Show the Five-Step Tour</source>
   <translation>Mostrar o passeio em cinco passos</translation>
  </message>
  <message>
   <source>Show the models whose card holds these words.</source>
   <translation>Mostrar os modelos cuja ficha contém estas palavras.</translation>
  </message>
  <message>
   <source>Show the page about this result in the browser.</source>
   <translation>Mostrar a página sobre este resultado no navegador.</translation>
  </message>
  <message>
   <source>Show the results one after the other in time.</source>
   <translation>Mostrar os resultados um após o outro no tempo.</translation>
  </message>
  <message>
   <source>Show the right layer in a second map that moves along.</source>
   <translation>Mostrar a camada direita em um segundo mapa que acompanha.</translation>
  </message>
  <message>
   <source>Show where the prediction is too low or too high.</source>
   <translation>Mostrar onde a predição é baixa ou alta demais.</translation>
  </message>
  <message>
   <source>Shown beside the prediction: a method worse than no change has no skill.</source>
   <translation>Mostrado ao lado da predição: um método pior que “sem mudança” não serve.</translation>
  </message>
  <message>
   <source>Shows two commands; nothing is run.</source>
   <translation>Mostra dois comandos; nada é executado.</translation>
  </message>
  <message>
   <source>Shows what the coarse image alone holds: right levels, no detail.</source>
   <translation>Mostra o que a imagem grosseira contém sozinha: níveis certos, nenhum detalhe.</translation>
  </message>
  <message>
   <source>Shrinkage</source>
   <translation>Encolhimento</translation>
  </message>
  <message>
   <source>Side by Side</source>
   <translation>Lado a lado</translation>
  </message>
  <message>
   <source>Side of a learning window</source>
   <translation>Lado de uma janela de aprendizagem</translation>
  </message>
  <message>
   <source>Side of a tile in pixels.</source>
   <translation>Lado de um bloco em pixels.</translation>
  </message>
  <message>
   <source>Side of the box</source>
   <translation>Lado da caixa</translation>
  </message>
  <message>
   <source>Side of the square in which similar pixels are looked for. A larger window finds more of them but costs time with its area.</source>
   <translation>Lado do quadrado em que pixels semelhantes são procurados. Uma janela maior acha mais deles, mas custa tempo com sua área.</translation>
  </message>
  <message>
   <source>Side of the square in which the share of pixels of the same class tells how mixed a place is. Automatic: as wide as a coarse pixel.</source>
   <translation>Lado do quadrado em que a proporção de pixels da mesma classe diz o quanto um lugar é misto. Automático: da largura de um pixel grosseiro.</translation>
  </message>
  <message>
   <source>Side of the square of coarse pixels that each straight line is fitted to.</source>
   <translation>Lado do quadrado de pixels grosseiros ao qual cada reta é ajustada.</translation>
  </message>
  <message>
   <source>Side of the square of coarse pixels whose changes are split into classes.</source>
   <translation>Lado do quadrado de pixels grosseiros cujas mudanças são repartidas entre classes.</translation>
  </message>
  <message>
   <source>Silent</source>
   <translation>Silencioso</translation>
  </message>
  <message>
   <source>Similar pixels</source>
   <translation>Pixels semelhantes</translation>
  </message>
  <message>
   <source>Simple and robust.</source>
   <translation>Simples e robusto.</translation>
  </message>
  <message>
   <source>Simulate</source>
   <translation>Simular</translation>
  </message>
  <message>
   <source>Simulate a scene with real change</source>
   <translation>Simular uma cena com mudança real</translation>
  </message>
  <message>
   <source>Simulated on this computer in a few seconds; 2 MB on disk, nothing is downloaded.</source>
   <translation>Simulada neste computador em poucos segundos; 2 MB em disco, nada é baixado.</translation>
  </message>
  <message>
   <source>Simulating the demo scene</source>
   <translation>Simulando a cena de demonstração</translation>
  </message>
  <message>
   <source>Size of the fine images in pixels.</source>
   <translation>Tamanho das imagens finas em pixels.</translation>
  </message>
  <message>
   <source>Smaller files; the pixels stay the same.</source>
   <translation>Arquivos menores; os pixels permanecem iguais.</translation>
  </message>
  <message>
   <source>Sound: not a byte changed since it was written, and it fits its network.</source>
   <translation>Íntegro: nenhum byte mudou desde a gravação, e serve à sua rede.</translation>
  </message>
  <message>
   <source>Sound: not a byte changed since it was written. Without PyTorch it was not compared with its network.</source>
   <translation>Íntegro: nenhum byte mudou desde a gravação. Sem PyTorch não foi comparado com sua rede.</translation>
  </message>
  <message>
   <source>Spectral profile</source>
   <translation>Perfil espectral</translation>
  </message>
  <message>
   <source>Spectral profile at %1.</source>
   <translation>Perfil espectral em %1.</translation>
  </message>
  <message>
   <source>Speed</source>
   <translation>Velocidade</translation>
  </message>
  <message>
   <source>Spread of a sample</source>
   <translation>Espalhamento de uma amostra</translation>
  </message>
  <message>
   <source>Standard deviation of the spreading.</source>
   <translation>Desvio padrão do espalhamento.</translation>
  </message>
  <message>
   <source>Start here: it costs little more than one method.</source>
   <translation>Comece aqui: custa pouco mais do que um método.</translation>
  </message>
  <message>
   <source>Start of the random choice of landmarks and of learning windows.</source>
   <translation>Início da escolha aleatória das cores de referência e das janelas de aprendizagem.</translation>
  </message>
  <message>
   <source>Starting the engine…</source>
   <translation>Iniciando o motor…</translation>
  </message>
  <message>
   <source>Step %1 of 4: %2</source>
   <translation>Passo %1 de 4: %2</translation>
  </message>
  <message>
   <source>Step of the total variation in reflectance; larger is flatter.</source>
   <translation>Passo da variação total em reflectância; maior é mais plano.</translation>
  </message>
  <message>
   <source>Stop; what was downloaded is kept for the next try.</source>
   <translation>Parar; o que foi baixado fica guardado para a próxima tentativa.</translation>
  </message>
  <message>
   <source>Stop; what was downloaded is kept.</source>
   <translation>Parar; o que foi baixado fica guardado.</translation>
  </message>
  <message>
   <source>Stopped. %1 are kept for the next try.</source>
   <translation>Parado. %1 ficam guardados para a próxima tentativa.</translation>
  </message>
  <message>
   <source>Stopped. Nothing is kept.</source>
   <translation>Parado. Nada fica guardado.</translation>
  </message>
  <message>
   <source>Stopping…</source>
   <translation>Parando…</translation>
  </message>
  <message>
   <source>Strength of the flattening</source>
   <translation>Força do achatamento</translation>
  </message>
  <message>
   <source>Strict</source>
   <translation>Rigoroso</translation>
  </message>
  <message>
   <source>Strong for temperature and other changes that are the same everywhere.</source>
   <translation>Forte para temperatura e outras mudanças iguais em toda parte.</translation>
  </message>
  <message>
   <source>Strong when vegetation changed much between the dates.</source>
   <translation>Forte quando a vegetação mudou muito entre as datas.</translation>
  </message>
  <message>
   <source>Styled as the fine images, dated for the Temporal Controller, in one group.</source>
   <translation>Com o estilo das imagens finas, com data para o controlador temporal, em um grupo.</translation>
  </message>
  <message>
   <source>Surroundings</source>
   <translation>Arredores</translation>
  </message>
  <message>
   <source>Swap Dates</source>
   <translation>Trocar datas</translation>
  </message>
  <message>
   <source>Swap Images</source>
   <translation>Trocar imagens</translation>
  </message>
  <message>
   <source>Swipe</source>
   <translation>Cortina</translation>
  </message>
  <message>
   <source>Swipe line at %1: above %2, below %3</source>
   <translation>Linha da cortina em %1: acima %2, abaixo %3</translation>
  </message>
  <message>
   <source>Swipe line at %1: left %2, right %3</source>
   <translation>Linha da cortina em %1: à esquerda %2, à direita %3</translation>
  </message>
  <message>
   <source>Table as CSV</source>
   <translation>Tabela em CSV</translation>
  </message>
  <message>
   <source>Table of the dates (CSV)</source>
   <translation>Tabela das datas (CSV)</translation>
  </message>
  <message>
   <source>Take off the light of the air</source>
   <translation>Retirar a luz do ar</translation>
  </message>
  <message>
   <source>Tell for each pair how well the averaged fine image agrees with the coarse one. Without it only headers are read, which is quick.</source>
   <translation>Dizer de cada par quão bem a imagem fina média concorda com a grosseira. Sem isto só os cabeçalhos são lidos, o que é rápido.</translation>
  </message>
  <message>
   <source>Temporal Controller</source>
   <translation>Controlador temporal</translation>
  </message>
  <message>
   <source>Test</source>
   <translation>Testar</translation>
  </message>
  <message>
   <source>Test Again</source>
   <translation>Testar de novo</translation>
  </message>
  <message>
   <source>Test Engine</source>
   <translation>Testar o motor</translation>
  </message>
  <message>
   <source>Test the engine on the page Engine; networks are listed when this panel is opened again.</source>
   <translation>Teste o motor na página Motor; as redes são listadas quando este painel é aberto de novo.</translation>
  </message>
  <message>
   <source>Test this Python; it is used when all went well.</source>
   <translation>Testar este Python; é usado se tudo correr bem.</translation>
  </message>
  <message>
   <source>Test with a real image</source>
   <translation>Teste com uma imagem real</translation>
  </message>
  <message>
   <source>Tested</source>
   <translation>Testado</translation>
  </message>
  <message>
   <source>Testing the engine…</source>
   <translation>Testando o motor…</translation>
  </message>
  <message>
   <source>The IHS of other programs, for any number of bands.</source>
   <translation>O IHS de outros programas, para qualquer número de bandas.</translation>
  </message>
  <message>
   <source>The Python of QGIS cannot make an environment: a part of it is not installed.</source>
   <translation>O Python do QGIS não pode criar um ambiente: uma parte dele não está instalada.</translation>
  </message>
  <message>
   <source>The Python of QGIS does not start: %1.</source>
   <translation>O Python do QGIS não inicia: %1.</translation>
  </message>
  <message>
   <source>The animation %1 cannot be written: %2.</source>
   <translation>A animação %1 não pode ser gravada: %2.</translation>
  </message>
  <message>
   <source>The area of the recipe is kept, though the field Area cannot show it.</source>
   <translation>A área da receita é mantida, embora o campo Área não possa mostrá-la.</translation>
  </message>
  <message>
   <source>The areas of %1 are not in a file. Save the layer to a file first.</source>
   <translation>As áreas de %1 não estão em um arquivo. Salve primeiro a camada em um arquivo.</translation>
  </message>
  <message>
   <source>The areas of {} are not in a file. Save the layer to a file first.</source>
   <translation>As áreas de {} não estão em um arquivo. Salve primeiro a camada em um arquivo.</translation>
  </message>
  <message>
   <source>The chosen method gives no uncertainty.</source>
   <translation>O método escolhido não dá incerteza.</translation>
  </message>
  <message>
   <source>The classic that others are compared with; takes one or two pairs.</source>
   <translation>O clássico com o qual outros são comparados; aceita um ou dois pares.</translation>
  </message>
  <message>
   <source>The details hold what the programs said.</source>
   <translation>Os detalhes contêm o que os programas disseram.</translation>
  </message>
  <message>
   <source>The download was refused: the network's security check changes the package certificate (certificate-unknown). Nothing was installed; %1 are kept for the next try.</source>
   <translation>O download foi recusado: a verificação de segurança da rede altera o certificado dos pacotes (certificate-unknown). Nada foi instalado; %1 ficam guardados para a próxima tentativa.</translation>
  </message>
  <message>
   <source>The engine did not answer within 10 s.</source>
   <translation>O motor não respondeu em 10 s.</translation>
  </message>
  <message>
   <source>The engine for networks is set up.</source>
   <translation>O motor para redes está instalado.</translation>
  </message>
  <message>
   <source>The engine is asked which weights are installed.</source>
   <translation>Pergunta-se ao motor quais pesos estão instalados.</translation>
  </message>
  <message>
   <source>The engine runs in its private folder. Press Test Engine to see what it can do.</source>
   <translation>O motor funciona em sua pasta privada. “Testar o motor” mostra o que ele pode fazer.</translation>
  </message>
  <message>
   <source>The engine runs on %1. Press Test Engine to see what it can do.</source>
   <translation>O motor funciona em %1. “Testar o motor” mostra o que ele pode fazer.</translation>
  </message>
  <message>
   <source>The engine stopped unexpectedly; QGIS and your project are fine.</source>
   <translation>O motor parou inesperadamente; o QGIS e seu projeto estão bem.</translation>
  </message>
  <message>
   <source>The engine uses at most this much memory; less makes smaller tiles, the same image.</source>
   <translation>O motor usa no máximo esta memória; menos dá blocos menores, a mesma imagem.</translation>
  </message>
  <message>
   <source>The file changed since it was written; it is not used.</source>
   <translation>O arquivo mudou desde a gravação; não é usado.</translation>
  </message>
  <message>
   <source>The file {} cannot be written: {}.</source>
   <translation>O arquivo {} não pode ser gravado: {}.</translation>
  </message>
  <message>
   <source>The fine image of this date is hidden from the method.</source>
   <translation>A imagem fina desta data fica escondida do método.</translation>
  </message>
  <message>
   <source>The folder %1 cannot be written to.</source>
   <translation>Não é possível gravar na pasta %1.</translation>
  </message>
  <message>
   <source>The folder lacks packages that a GPU needs.</source>
   <translation>Faltam na pasta pacotes de que uma GPU precisa.</translation>
  </message>
  <message>
   <source>The form cannot show the images of %1 as the recipe uses them: it makes pairs of images of one date only. “stf run” runs the recipe as it is.</source>
   <translation>O formulário não pode mostrar as imagens de %1 como a receita as usa: ele só forma pares de imagens de uma mesma data. “stf run” executa a receita como está.</translation>
  </message>
  <message>
   <source>The heaviest network per pixel of one pass; needs no coarse image of t1.</source>
   <translation>A rede mais pesada por pixel de uma passagem; não precisa de imagem grosseira de t1.</translation>
  </message>
  <message>
   <source>The image is in %1.</source>
   <translation>A imagem está em %1.</translation>
  </message>
  <message>
   <source>The image to judge; the newest result is preset.</source>
   <translation>A imagem a julgar; o resultado mais novo vem escolhido.</translation>
  </message>
  <message>
   <source>The image to score.</source>
   <translation>A imagem a pontuar.</translation>
  </message>
  <message>
   <source>The images are in %1.</source>
   <translation>As imagens estão em %1.</translation>
  </message>
  <message>
   <source>The images do not say it; choose another way.</source>
   <translation>As imagens não dizem; escolha outra maneira.</translation>
  </message>
  <message>
   <source>The largest network; takes abrupt change well when it was trained on much data.</source>
   <translation>A maior rede; segue bem mudanças bruscas se foi treinada com muitos dados.</translation>
  </message>
  <message>
   <source>The licence of each package.</source>
   <translation>A licença de cada pacote.</translation>
  </message>
  <message>
   <source>The list of runs was damaged. It was set aside, and a new one was begun.</source>
   <translation>A lista de execuções estava danificada. Foi posta de lado e uma nova foi começada.</translation>
  </message>
  <message>
   <source>The list of runs was written by a newer version of STFusion and is left alone; new runs are kept until QGIS is closed.</source>
   <translation>A lista de execuções é de uma versão mais nova do STFusion e não é tocada; novas execuções são guardadas até o QGIS ser fechado.</translation>
  </message>
  <message>
   <source>The method %1 is not installed here. Choose another one, or install its weights.</source>
   <translation>O método %1 não está instalado aqui. Escolha outro, ou instale seus pesos.</translation>
  </message>
  <message>
   <source>The network is chosen by this name.</source>
   <translation>A rede é escolhida por este nome.</translation>
  </message>
  <message>
   <source>The offline folder lacks %1.</source>
   <translation>Falta %1 na pasta offline.</translation>
  </message>
  <message>
   <source>The package index does not have %1 for this computer.</source>
   <translation>O índice de pacotes não tem %1 para este computador.</translation>
  </message>
  <message>
   <source>The package index has no such build for this system.</source>
   <translation>O índice de pacotes não tem tal versão para este sistema.</translation>
  </message>
  <message>
   <source>The pixel along the bands, or along the dates.</source>
   <translation>O pixel ao longo das bandas ou das datas.</translation>
  </message>
  <message>
   <source>The plugin's engine is missing. Please install STFusion again.</source>
   <translation>Falta o motor do complemento. Instale o STFusion de novo.</translation>
  </message>
  <message>
   <source>The prediction is of %1, %2 of %3: the scores also count what changed in between.</source>
   <translation>A predição é de %1, %2 de %3: as pontuações também contam o que mudou nesse meio-tempo.</translation>
  </message>
  <message>
   <source>The profile folder of QGIS cannot be written to at the moment, so new runs are kept only until QGIS is closed.</source>
   <translation>Não é possível gravar na pasta de perfil do QGIS no momento; novas execuções só são guardadas até o QGIS ser fechado.</translation>
  </message>
  <message>
   <source>The project in which the run was started has been closed.</source>
   <translation>O projeto em que a execução começou foi fechado.</translation>
  </message>
  <message>
   <source>The real fine image of the same date.</source>
   <translation>A imagem fina real da mesma data.</translation>
  </message>
  <message>
   <source>The recipes differ in their settings; those of the first one are shown.</source>
   <translation>As receitas diferem em suas configurações; são mostradas as da primeira.</translation>
  </message>
  <message>
   <source>The recommended one with a panchromatic image.</source>
   <translation>O recomendado com uma imagem pancromática.</translation>
  </message>
  <message>
   <source>The report %1 is gone. Run Again writes another one.</source>
   <translation>O relatório %1 não existe mais. “Executar de novo” grava outro.</translation>
  </message>
  <message>
   <source>The result begins at its corner and has its coordinate system. The others are brought to its place and brightness, as long as it is as clear as they are. Empty: the first of the list, and the clearest.</source>
   <translation>O resultado começa em seu canto e tem seu sistema de coordenadas. As outras são levadas a seu lugar e brilho, desde que esteja tão limpa quanto elas. Vazio: a primeira da lista, e a mais limpa.</translation>
  </message>
  <message>
   <source>The result begins at its corner and has its date; the others are moved to it. When it is clouded, the clearest revisit near its date is taken.</source>
   <translation>O resultado começa em seu canto e tem sua data; as outras são movidas até ela. Se estiver nublada, toma-se a mais limpa perto de sua data.</translation>
  </message>
  <message>
   <source>The result lies on the pixels of the pan image.</source>
   <translation>O resultado fica sobre os pixels da imagem pan.</translation>
  </message>
  <message>
   <source>The result, degraded, is compared with the blurred image and corrected so many times.</source>
   <translation>O resultado, degradado, é comparado com a imagem borrada e corrigido tantas vezes.</translation>
  </message>
  <message>
   <source>The results below are those of %1.</source>
   <translation>Os resultados abaixo são os de %1.</translation>
  </message>
  <message>
   <source>The revisits of the recipe use different bands; those of the first one are shown.</source>
   <translation>As passagens da receita usam bandas diferentes; mostram-se as da primeira.</translation>
  </message>
  <message>
   <source>The safe choice for revisits of several weeks.</source>
   <translation>A escolha segura para passagens de várias semanas.</translation>
  </message>
  <message>
   <source>The same images and settings once more; the result gets a name of its own.</source>
   <translation>As mesmas imagens e configurações mais uma vez; o resultado recebe um nome próprio.</translation>
  </message>
  <message>
   <source>The same rows as a table without geometry.</source>
   <translation>As mesmas linhas como tabela sem geometria.</translation>
  </message>
  <message>
   <source>The same seed gives the same image, whatever the tiles and the device.</source>
   <translation>A mesma semente dá a mesma imagem, quaisquer que sejam os blocos e o dispositivo.</translation>
  </message>
  <message>
   <source>The set-up stopped at: %1</source>
   <translation>A instalação parou em: %1</translation>
  </message>
  <message>
   <source>The set-up was stopped.</source>
   <translation>A instalação foi parada.</translation>
  </message>
  <message>
   <source>The sharpest, for revisits of few days and a known sensor.</source>
   <translation>O mais nítido, para passagens de poucos dias e um sensor conhecido.</translation>
  </message>
  <message>
   <source>The time is taken from earlier runs of this method.</source>
   <translation>O tempo é tirado de execuções anteriores deste método.</translation>
  </message>
  <message>
   <source>The two dates that a gap is filled from are at most so far apart.</source>
   <translation>As duas datas com que se preenche uma lacuna estão, no máximo, a esta distância.</translation>
  </message>
  <message>
   <source>The variable %1 names the engine's Python; the choice below waits until it is gone.</source>
   <translation>A variável %1 indica o Python do motor; a escolha abaixo espera até que ela suma.</translation>
  </message>
  <message>
   <source>The wanted date</source>
   <translation>A data desejada</translation>
  </message>
  <message>
   <source>The yardstick: a method that scores below this has no skill.</source>
   <translation>A régua: um método que pontua abaixo dela não serve.</translation>
  </message>
  <message>
   <source>There are no packages of PyTorch for this computer (Python %1 on %2). Name a Python with PyTorch of your own instead.</source>
   <translation>Não há pacotes de PyTorch para este computador (Python %1 em %2). Indique em vez disso um Python próprio com PyTorch.</translation>
  </message>
  <message>
   <source>There is no image to compare with.</source>
   <translation>Não há imagem para comparar.</translation>
  </message>
  <message>
   <source>There is no revisit yet. Add the blurred images of the place.</source>
   <translation>Ainda não há passagem. Adicione as imagens borradas do lugar.</translation>
  </message>
  <message>
   <source>They Are Right</source>
   <translation>Elas estão certas</translation>
  </message>
  <message>
   <source>They need STFusion's engine with PyTorch: pip install 'stf-engine[deep,train]'. When the training has ended, import %1 here.</source>
   <translation>Eles precisam do motor do STFusion com PyTorch: pip install 'stf-engine[deep,train]'. Quando o treino terminar, importe %1 aqui.</translation>
  </message>
  <message>
   <source>This Python has no PyTorch. Classical methods still work.</source>
   <translation>Este Python não tem PyTorch. Os métodos clássicos ainda funcionam.</translation>
  </message>
  <message>
   <source>This file could run programs, so it is not opened. Ask for a .safetensors file.</source>
   <translation>Este arquivo poderia executar programas, por isso não é aberto. Peça um arquivo .safetensors.</translation>
  </message>
  <message>
   <source>This network is for %1 bands; the images on the page Fuse have %2.</source>
   <translation>Esta rede é para %1 bandas; as imagens da página Fundir têm %2.</translation>
  </message>
  <message>
   <source>This score exists over all bands only.</source>
   <translation>Esta pontuação só existe para todas as bandas.</translation>
  </message>
  <message>
   <source>Threads</source>
   <translation>Threads</translation>
  </message>
  <message>
   <source>Tile size</source>
   <translation>Tamanho do bloco</translation>
  </message>
  <message>
   <source>Time profile</source>
   <translation>Perfil temporal</translation>
  </message>
  <message>
   <source>Time profile at %1: %2.</source>
   <translation>Perfil temporal em %1: %2.</translation>
  </message>
  <message>
   <source>Train a model on your own images</source>
   <translation>Treinar um modelo com suas próprias imagens</translation>
  </message>
  <message>
   <source>Trained against a discriminator; quick for its size.</source>
   <translation>Treinada contra um discriminador; rápida para seu tamanho.</translation>
  </message>
  <message>
   <source>Trained on</source>
   <translation>Treinada com</translation>
  </message>
  <message>
   <source>Training Commands…</source>
   <translation>Comandos de treino…</translation>
  </message>
  <message>
   <source>Training commands</source>
   <translation>Comandos de treino</translation>
  </message>
  <message>
   <source>Training needs two dates or more with a fine and a coarse image. There are %1 now.</source>
   <translation>O treino precisa de pelo menos duas datas com imagem fina e grosseira. Agora há %1.</translation>
  </message>
  <message>
   <source>Training needs two dates or more with a fine and a coarse image. There is %1 now.</source>
   <translation>O treino precisa de pelo menos duas datas com imagem fina e grosseira. Agora há %1.</translation>
  </message>
  <message>
   <source>Translate the network into machine code first. That takes seconds to a minute; then a processor is up to twice as fast, which pays for large scenes. Needs a C++ compiler. Changes pixels by rounding only.</source>
   <translation>Traduzir primeiro a rede em código de máquina. Isso leva de segundos a um minuto; depois um processador é até duas vezes mais rápido, o que compensa em cenas grandes. Precisa de um compilador C++. Só muda os pixels por arredondamento.</translation>
  </message>
  <message>
   <source>True</source>
   <translation>Sim</translation>
  </message>
  <message>
   <source>Trust</source>
   <translation>Confiança</translation>
  </message>
  <message>
   <source>Trust a date less the more changed around the pixel, also where gains and losses cancel. Off = as in the paper.</source>
   <translation>Confiar menos numa data quanto mais mudou ao redor do pixel, também onde ganhos e perdas se anulam. Desligado = como no artigo.</translation>
  </message>
  <message>
   <source>Trust neighbours less whose coarse value changed much.</source>
   <translation>Confiar menos em vizinhos cujo valor grosseiro mudou muito.</translation>
  </message>
  <message>
   <source>Try Again</source>
   <translation>Tentar de novo</translation>
  </message>
  <message>
   <source>Try Python, GDAL, PyTorch and a real prediction.</source>
   <translation>Testar Python, GDAL, PyTorch e uma predição real.</translation>
  </message>
  <message>
   <source>Try the Demo Scene</source>
   <translation>Experimentar a cena de demonstração</translation>
  </message>
  <message>
   <source>Two pairs: the one whose images agree better counts more.</source>
   <translation>Dois pares: conta mais aquele cujas imagens concordam melhor.</translation>
  </message>
  <message>
   <source>Two pixels are similar when on both dates they differ by at most twice the standard deviation of the scene divided by this number. More classes make the choice stricter.</source>
   <translation>Dois pixels são semelhantes quando, nas duas datas, diferem no máximo pelo dobro do desvio padrão da cena dividido por este número. Mais classes tornam a escolha mais rigorosa.</translation>
  </message>
  <message>
   <source>Two pixels are similar when they differ by at most twice the standard deviation of the scene divided by this number. More classes make the choice stricter.</source>
   <translation>Dois pixels são semelhantes quando diferem no máximo pelo dobro do desvio padrão da cena dividido por este número. Mais classes tornam a escolha mais rigorosa.</translation>
  </message>
  <message>
   <source>Typical colours to which pixels are compared broadly. More follow finer differences but cost time.</source>
   <translation>Cores típicas com que os pixels são comparados de modo amplo. Mais delas seguem diferenças mais finas, mas custam tempo.</translation>
  </message>
  <message>
   <source>Typical colours to which pixels are compared closely. More follow finer differences but cost time.</source>
   <translation>Cores típicas com que os pixels são comparados de perto. Mais delas seguem diferenças mais finas, mas custam tempo.</translation>
  </message>
  <message>
   <source>Typical error of a pixel; large errors count more.</source>
   <translation>Erro típico de um pixel; erros grandes contam mais.</translation>
  </message>
  <message>
   <source>UInt16 (0 to 65535)</source>
   <translation>UInt16 (0 a 65535)</translation>
  </message>
  <message>
   <source>Uncertainty</source>
   <translation>Incerteza</translation>
  </message>
  <message>
   <source>Uncertainty layer</source>
   <translation>Camada de incerteza</translation>
  </message>
  <message>
   <source>Uncertainty of the coarse sensor</source>
   <translation>Incerteza do sensor grosseiro</translation>
  </message>
  <message>
   <source>Uncertainty of the fine sensor</source>
   <translation>Incerteza do sensor fino</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Desfazer</translation>
  </message>
  <message>
   <source>Undo “%1”</source>
   <translation>Desfazer “%1”</translation>
  </message>
  <message>
   <source>Unit of SAM</source>
   <translation>Unidade de SAM</translation>
  </message>
  <message>
   <source>Unit of differences</source>
   <translation>Unidade das diferenças</translation>
  </message>
  <message>
   <source>Unit of the spectral angle.</source>
   <translation>Unidade do ângulo espectral.</translation>
  </message>
  <message>
   <source>Unmixing window</source>
   <translation>Janela de desmistura</translation>
  </message>
  <message>
   <source>Use %1</source>
   <translation>Usar %1</translation>
  </message>
  <message>
   <source>Use %1 Instead</source>
   <translation>Usar %1 em vez disso</translation>
  </message>
  <message>
   <source>Use Another Pair</source>
   <translation>Usar outro par</translation>
  </message>
  <message>
   <source>Use Anyway</source>
   <translation>Usar mesmo assim</translation>
  </message>
  <message>
   <source>Use My Own Python</source>
   <translation>Usar meu próprio Python</translation>
  </message>
  <message>
   <source>Use Processor</source>
   <translation>Usar o processador</translation>
  </message>
  <message>
   <source>Use Smaller Tiles</source>
   <translation>Usar blocos menores</translation>
  </message>
  <message>
   <source>Use This Mask</source>
   <translation>Usar esta máscara</translation>
  </message>
  <message>
   <source>Use This Mask Rule</source>
   <translation>Usar esta regra de máscara</translation>
  </message>
  <message>
   <source>Use a Python that you name; it is tested first.</source>
   <translation>Usar um Python que você indica; primeiro é testado.</translation>
  </message>
  <message>
   <source>Use in Enhance</source>
   <translation>Usar para realçar</translation>
  </message>
  <message>
   <source>Use in Fuse</source>
   <translation>Usar para fundir</translation>
  </message>
  <message>
   <source>Use logarithms of the differences, so that large ones count less against a neighbour.</source>
   <translation>Usar logaritmos das diferenças, para que as grandes contem menos contra um vizinho.</translation>
  </message>
  <message>
   <source>Use packages that lie in a folder already.</source>
   <translation>Usar pacotes que já estão em uma pasta.</translation>
  </message>
  <message>
   <source>Use packages that lie in a folder.</source>
   <translation>Usar pacotes que estão em uma pasta.</translation>
  </message>
  <message>
   <source>Use temporal difference</source>
   <translation>Usar a diferença temporal</translation>
  </message>
  <message>
   <source>Use the Python of QGIS.</source>
   <translation>Usar o Python do QGIS.</translation>
  </message>
  <message>
   <source>Validate</source>
   <translation>Validar</translation>
  </message>
  <message>
   <source>Validate a method on known dates (leave one out)</source>
   <translation>Validar um método em datas conhecidas (deixar uma de fora)</translation>
  </message>
  <message>
   <source>Validate compares with a real image of that day, in numbers and on the map. The report can be sent to anyone.</source>
   <translation>Validar compara com uma imagem real desse dia, em números e no mapa. O relatório pode ser enviado a qualquer pessoa.</translation>
  </message>
  <message>
   <source>Validated %1 in %2.</source>
   <translation>%1 validado em %2.</translation>
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
   <translation>Valor = número × escala + deslocamento. Um campo vazio deixa isso ao arquivo.</translation>
  </message>
  <message>
   <source>Values</source>
   <translation>Valores</translation>
  </message>
  <message>
   <source>Verdict</source>
   <translation>Veredito</translation>
  </message>
  <message>
   <source>Verify</source>
   <translation>Conferir</translation>
  </message>
  <message>
   <source>Verifying %1…</source>
   <translation>Conferindo %1…</translation>
  </message>
  <message>
   <source>Version of the engine</source>
   <translation>Versão do motor</translation>
  </message>
  <message>
   <source>Visible</source>
   <translation>Visíveis</translation>
  </message>
  <message>
   <source>Wanted date</source>
   <translation>Data desejada</translation>
  </message>
  <message>
   <source>Warning</source>
   <translation>Aviso</translation>
  </message>
  <message>
   <source>Weight pairs by reliability</source>
   <translation>Ponderar os pares pela confiabilidade</translation>
  </message>
  <message>
   <source>Weighted</source>
   <translation>Ponderada</translation>
  </message>
  <message>
   <source>Weights and checkpoints (*.safetensors *.ckpt *.pth *.pt)</source>
   <translation>Pesos e pontos de controle (*.safetensors *.ckpt *.pth *.pt)</translation>
  </message>
  <message>
   <source>Weights file or installed name of a network for revisits; it takes the place of the method. “stf methods --installed” lists the installed ones.</source>
   <translation>Arquivo de pesos ou nome instalado de uma rede para passagens; toma o lugar do método. “stf methods --installed” lista as instaladas.</translation>
  </message>
  <message>
   <source>Weights file or installed name of a network; it takes the place of the method. “stf methods --installed” lists the installed ones; “stf train” makes weights from your own images, “stf models import FILE” installs a file or a published checkpoint.</source>
   <translation>Arquivo de pesos ou nome instalado de uma rede; toma o lugar do método. “stf methods --installed” lista os instalados; “stf train” cria pesos a partir de suas imagens, “stf models import FILE” instala um arquivo ou um ponto de controle publicado.</translation>
  </message>
  <message>
   <source>Weights of a network</source>
   <translation>Pesos de uma rede</translation>
  </message>
  <message>
   <source>Weights of the bands</source>
   <translation>Pesos das bandas</translation>
  </message>
  <message>
   <source>Weights of two pairs</source>
   <translation>Pesos de dois pares</translation>
  </message>
  <message>
   <source>Weights work in the form that they were trained in, which their card states. 'reference' does what the published code does, its mistakes included.</source>
   <translation>Pesos funcionam na forma em que foram treinados, que sua ficha indica. 'reference' faz o que o código publicado faz, erros incluídos.</translation>
  </message>
  <message>
   <source>What Does It Mean?</source>
   <translation>O que significa?</translation>
  </message>
  <message>
   <source>What becomes of the difference between the coarse and the fine image of the pair: keep carries all of it over, drop none. Automatic: learned from the images, per band.</source>
   <translation>O que acontece com a diferença entre a imagem grosseira e a fina do par: keep a transfere toda, drop nada. Automático: aprendida das imagens, por banda.</translation>
  </message>
  <message>
   <source>What computes the networks.</source>
   <translation>O que calcula as redes.</translation>
  </message>
  <message>
   <source>What each needs, and how to get or train it; opens Models.</source>
   <translation>O que cada uma precisa e como obtê-la ou treiná-la; abre Modelos.</translation>
  </message>
  <message>
   <source>What every other method has to beat.</source>
   <translation>O que qualquer outro método deve superar.</translation>
  </message>
  <message>
   <source>What helps: a folder on another disk, or space made on this one.</source>
   <translation>O que ajuda: uma pasta em outro disco, ou espaço neste.</translation>
  </message>
  <message>
   <source>What helps: add your organisation's certificate in Settings › Options › Authentication, or set up from an offline folder.</source>
   <translation>O que ajuda: adicionar o certificado de sua organização em Configurações › Opções › Autenticação, ou instalar de uma pasta offline.</translation>
  </message>
  <message>
   <source>What helps: an offline folder, or a Python of your own with PyTorch.</source>
   <translation>O que ajuda: uma pasta offline, ou um Python próprio com PyTorch.</translation>
  </message>
  <message>
   <source>What helps: another folder.</source>
   <translation>O que ajuda: outra pasta.</translation>
  </message>
  <message>
   <source>What helps: look at the network and at Settings › Options › Network, or set up from an offline folder.</source>
   <translation>O que ajuda: ver a rede e Configurações › Opções › Rede, ou instalar de uma pasta offline.</translation>
  </message>
  <message>
   <source>What helps: name a Python with PyTorch and GDAL yourself.</source>
   <translation>O que ajuda: indicar você mesmo um Python com PyTorch e GDAL.</translation>
  </message>
  <message>
   <source>What is drawn. The band is chosen above the scores.</source>
   <translation>O que é desenhado. A banda é escolhida acima das pontuações.</translation>
  </message>
  <message>
   <source>What the lines are pulled to: the slope of the whole scene, or one (no change of contrast).</source>
   <translation>Para onde as retas são puxadas: a inclinação da cena inteira, ou um (sem mudança de contraste).</translation>
  </message>
  <message>
   <source>What the panchromatic image is compared with: the mix of the bands that is most like it, the mean of all, the mean of the visible ones, or numbers, one per band.</source>
   <translation>Com o que a imagem pancromática é comparada: a mistura de bandas mais parecida com ela, a média de todas, a média das visíveis, ou números, um por banda.</translation>
  </message>
  <message>
   <source>What the programs said, without your name.</source>
   <translation>O que os programas disseram, sem seu nome.</translation>
  </message>
  <message>
   <source>What to Compare</source>
   <translation>O que comparar</translation>
  </message>
  <message>
   <source>Where a coarse pixel did not change at all, take the fine pixel as it is. Without effect when detail is kept.</source>
   <translation>Onde um pixel grosseiro não mudou nada, tomar o pixel fino como está. Sem efeito quando o detalhe é mantido.</translation>
  </message>
  <message>
   <source>Where bands are nearly black, quotients explode; 0: no limit.</source>
   <translation>Onde as bandas são quase pretas, os quocientes explodem; 0: sem limite.</translation>
  </message>
  <message>
   <source>Where brightness and detail go together.</source>
   <translation>Onde brilho e detalhe andam juntos.</translation>
  </message>
  <message>
   <source>Where names and tags tell no date: file=date with commas between them, e.g. scene_a.tif=2024-05-10.</source>
   <translation>Onde nomes e etiquetas não dão data: arquivo=data separados por vírgulas, p. ex. scene_a.tif=2024-05-10.</translation>
  </message>
  <message>
   <source>Where networks are computed.</source>
   <translation>Onde as redes são calculadas.</translation>
  </message>
  <message>
   <source>Where networks are computed; classical methods always use the processor.</source>
   <translation>Onde as redes são calculadas; métodos clássicos usam sempre o processador.</translation>
  </message>
  <message>
   <source>Where pixels are from, in time</source>
   <translation>De onde vêm os pixels, no tempo</translation>
  </message>
  <message>
   <source>Where the angle of the spectra matters; with consistency=0 it stays as it is.</source>
   <translation>Onde importa o ângulo dos espectros; com consistency=0 fica como está.</translation>
  </message>
  <message>
   <source>Which Engine</source>
   <translation>Qual motor</translation>
  </message>
  <message>
   <source>Which network is trained.</source>
   <translation>Qual rede é treinada.</translation>
  </message>
  <message>
   <source>Whole area</source>
   <translation>Área inteira</translation>
  </message>
  <message>
   <source>Whole image only</source>
   <translation>Só a imagem inteira</translation>
  </message>
  <message>
   <source>Width of the surroundings of a pixel that belong to its description.</source>
   <translation>Largura dos arredores de um pixel que fazem parte da sua descrição.</translation>
  </message>
  <message>
   <source>Width, narrow</source>
   <translation>Largura, estreito</translation>
  </message>
  <message>
   <source>Width, wide</source>
   <translation>Largura, amplo</translation>
  </message>
  <message>
   <source>Window width</source>
   <translation>Largura da janela</translation>
  </message>
  <message>
   <source>With a Pan Image</source>
   <translation>Com uma imagem pan</translation>
  </message>
  <message>
   <source>Write a report</source>
   <translation>Gravar um relatório</translation>
  </message>
  <message>
   <source>Write a report: one HTML file with pictures and tables.</source>
   <translation>Gravar um relatório: um arquivo HTML com imagens e tabelas.</translation>
  </message>
  <message>
   <source>Write all facts into this file.</source>
   <translation>Gravar todos os fatos neste arquivo.</translation>
  </message>
  <message>
   <source>Write all findings into this file.</source>
   <translation>Gravar todas as constatações neste arquivo.</translation>
  </message>
  <message>
   <source>Write all scores into this file.</source>
   <translation>Gravar todas as pontuações neste arquivo.</translation>
  </message>
  <message>
   <source>Write prediction - reference: the mean of the bands first, then each band.</source>
   <translation>Gravar predição - referência: primeiro a média das bandas, depois cada banda.</translation>
  </message>
  <message>
   <source>Write the commands that train this network on the images of the page Fuse.</source>
   <translation>Escrever os comandos que treinam esta rede com as imagens da página Fundir.</translation>
  </message>
  <message>
   <source>Write the recipe of this run to repeat it.</source>
   <translation>Gravar a receita desta execução para repeti-la.</translation>
  </message>
  <message>
   <source>Write the result as a Cloud Optimized GeoTIFF.</source>
   <translation>Gravar o resultado como Cloud Optimized GeoTIFF.</translation>
  </message>
  <message>
   <source>Writing %1</source>
   <translation>Gravando %1</translation>
  </message>
  <message>
   <source>YYYY-MM-DD. Empty: read from the file's name or tags.</source>
   <translation>AAAA-MM-DD. Vazio: lido do nome ou das etiquetas do arquivo.</translation>
  </message>
  <message>
   <source>YYYY-MM-DD. The clearest revisit near this date is the reference of the others.</source>
   <translation>AAAA-MM-DD. A passagem mais limpa perto desta data é a referência das outras.</translation>
  </message>
  <message>
   <source>You can close this window; the work goes on and shows in the dock.</source>
   <translation>Você pode fechar esta janela; o trabalho continua e aparece no painel.</translation>
  </message>
  <message>
   <source>Your driver %2 is too old. Needs driver %1 or newer.</source>
   <translation>Seu driver %2 é antigo demais. É preciso o driver %1 ou mais novo.</translation>
  </message>
  <message>
   <source>Your driver is %2. Needs driver %1 or newer.</source>
   <translation>Seu driver é %2. É preciso o driver %1 ou mais novo.</translation>
  </message>
  <message>
   <source>Your images</source>
   <translation>Suas imagens</translation>
  </message>
  <message>
   <source>Zoom to Both</source>
   <translation>Aproximar a ambas</translation>
  </message>
  <message>
   <source>a training with STFusion</source>
   <translation>um treino com o STFusion</translation>
  </message>
  <message>
   <source>about %1</source>
   <translation>cerca de %1</translation>
  </message>
  <message>
   <source>agrees fairly</source>
   <translation>concorda razoavelmente</translation>
  </message>
  <message>
   <source>agrees only in part</source>
   <translation>concorda só em parte</translation>
  </message>
  <message>
   <source>agrees well</source>
   <translation>concorda bem</translation>
  </message>
  <message>
   <source>all automatic</source>
   <translation>tudo automático</translation>
  </message>
  <message>
   <source>all bands</source>
   <translation>todas as bandas</translation>
  </message>
  <message>
   <source>all, in their order</source>
   <translation>todas, em sua ordem</translation>
  </message>
  <message>
   <source>as published, its mistakes included</source>
   <translation>como publicado, erros incluídos</translation>
  </message>
  <message>
   <source>as the fine image</source>
   <translation>como a imagem fina</translation>
  </message>
  <message>
   <source>as the revisits</source>
   <translation>como as passagens</translation>
  </message>
  <message>
   <source>auto: for each date the best pair before and the best one after it, by days and by the likeness of the coarse images. best: the best one alone. A date such as 2024-05-10: this pair for all.</source>
   <translation>auto: para cada data o melhor par antes e o melhor depois, por dias e pela semelhança das imagens grosseiras. best: só o melhor. Uma data como 2024-05-10: este par para todas.</translation>
  </message>
  <message>
   <source>auto: measure its shift against the revisits and put it right where it exceeds a tenth of their pixel. off: believe the georeference. Or the shift of its content, rows and columns of the revisits down and right.</source>
   <translation>auto: medir o seu deslocamento em relação às revisitas e corrigi-lo onde exceda um décimo do pixel delas. off: confiar na georreferência. Ou o deslocamento do seu conteúdo, linhas e colunas das revisitas para baixo e para a direita.</translation>
  </message>
  <message>
   <source>auto: where the pair shows a shift clearly. The result says by how much.</source>
   <translation>auto: onde o par mostra um deslocamento com clareza. O resultado diz de quanto.</translation>
  </message>
  <message>
   <source>auto: where the weights are no regression, pan is brought to the level of the mix of the bands. none: as it is, as other programs do.</source>
   <translation>auto: onde os pesos não são regressão, o pan é levado ao nível da mistura de bandas. none: como está, como fazem outros programas.</translation>
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
   <translation>bandas em %1</translation>
  </message>
  <message>
   <source>best measured, mixed fields</source>
   <translation>melhor resultado medido, campos misturados</translation>
  </message>
  <message>
   <source>better than no change</source>
   <translation>melhor que sem mudança</translation>
  </message>
  <message>
   <source>between two fine images</source>
   <translation>entre duas imagens finas</translation>
  </message>
  <message>
   <source>blue, green, red, nir</source>
   <translation>blue, green, red, nir</translation>
  </message>
  <message>
   <source>broken</source>
   <translation>danificado</translation>
  </message>
  <message>
   <source>built in</source>
   <translation>integrado</translation>
  </message>
  <message>
   <source>cannot be used</source>
   <translation>não pode ser usado</translation>
  </message>
  <message>
   <source>change averages the change over similar pixels and keeps all detail; value averages the predicted values, as in the paper, which blurs and removes noise.</source>
   <translation>change faz a média da mudança sobre pixels semelhantes e mantém todo o detalhe; value faz a média dos valores preditos, como no artigo, o que desfoca e remove ruído.</translation>
  </message>
  <message>
   <source>change that follows edges</source>
   <translation>mudança que segue as bordas</translation>
  </message>
  <message>
   <source>checking %1</source>
   <translation>verificando %1</translation>
  </message>
  <message>
   <source>clear classes, nearly the best</source>
   <translation>classes claras, quase o melhor</translation>
  </message>
  <message>
   <source>coarse</source>
   <translation>grosseira</translation>
  </message>
  <message>
   <source>coarse image, %1</source>
   <translation>imagem grosseira, %1</translation>
  </message>
  <message>
   <source>coarse pixels</source>
   <translation>pixels grosseiros</translation>
  </message>
  <message>
   <source>coarse: merge, then sharpen. fine: first super-resolve onto the grid of the panchromatic image, then add the detail that is still missing.</source>
   <translation>coarse: combinar e depois afinar. fine: primeiro super-resolver na grade da imagem pancromática, depois acrescentar o detalhe que falta.</translation>
  </message>
  <message>
   <source>coarse: the coarse sensor is right on average, as in the paper. fine: the fine sensor is; only the change is taken from the coarse one.</source>
   <translation>coarse: o sensor grosseiro está certo em média, como no artigo. fine: está certo o sensor fino; do grosseiro só se usa a mudança.</translation>
  </message>
  <message>
   <source>copies the old image</source>
   <translation>copia a imagem antiga</translation>
  </message>
  <message>
   <source>d MMMM</source>
   <translation>d 'de' MMMM</translation>
  </message>
  <message>
   <source>ddim takes some of the time steps that the weights were trained with; ddpm takes all of them and draws new noise in each.</source>
   <translation>ddim toma alguns dos passos de tempo com que os pesos foram treinados; ddpm toma todos e sorteia ruído novo em cada um.</translation>
  </message>
  <message>
   <source>downloading %1</source>
   <translation>baixando %1</translation>
  </message>
  <message>
   <source>enhanced, beside the revisits</source>
   <translation>enhanced, ao lado das passagens</translation>
  </message>
  <message>
   <source>fast, hard to do badly</source>
   <translation>rápido, difícil de fazer mal</translation>
  </message>
  <message>
   <source>file name</source>
   <translation>nome do arquivo</translation>
  </message>
  <message>
   <source>file=mask with commas between them, with the rule after an @, e.g. scene_a.tif=clouds.tif@bad-nonzero or scene_a.tif=scl.tif@values:3+8+9+10.</source>
   <translation>arquivo=máscara separados por vírgulas, com a regra após um @, p. ex. scene_a.tif=clouds.tif@bad-nonzero ou scene_a.tif=scl.tif@values:3+8+9+10.</translation>
  </message>
  <message>
   <source>filled from coarse</source>
   <translation>preenchido a partir do grosseiro</translation>
  </message>
  <message>
   <source>fine</source>
   <translation>fina</translation>
  </message>
  <message>
   <source>fits your bands</source>
   <translation>serve para suas bandas</translation>
  </message>
  <message>
   <source>fits your images</source>
   <translation>serve para suas imagens</translation>
  </message>
  <message>
   <source>for the page Enhance</source>
   <translation>para a página Realçar</translation>
  </message>
  <message>
   <source>from QGIS</source>
   <translation>do QGIS</translation>
  </message>
  <message>
   <source>fused, beside the fine image</source>
   <translation>fused, ao lado da imagem fina</translation>
  </message>
  <message>
   <source>hardly agrees</source>
   <translation>mal concorda</translation>
  </message>
  <message>
   <source>installed</source>
   <translation>instalado</translation>
  </message>
  <message>
   <source>interpolated in time</source>
   <translation>interpolado no tempo</translation>
  </message>
  <message>
   <source>learns from your own images</source>
   <translation>aprende com as suas próprias imagens</translation>
  </message>
  <message>
   <source>looking…</source>
   <translation>procurando…</translation>
  </message>
  <message>
   <source>making the folder</source>
   <translation>criando a pasta</translation>
  </message>
  <message>
   <source>match: mean and contrast of each band of a revisit become those of the reference. none: its numbers stay.</source>
   <translation>match: a média e o contraste de cada banda de uma revisita passam a ser os da referência. none: os números ficam.</translation>
  </message>
  <message>
   <source>mean error %1</source>
   <translation>erro médio %1</translation>
  </message>
  <message>
   <source>missing files:</source>
   <translation>arquivos que faltam:</translation>
  </message>
  <message>
   <source>name=value with commas between them, e.g. tau=0.02, local_match=false. Empty: defaults.</source>
   <translation>nome=valor separados por vírgulas, p. ex. tau=0.02, local_match=false. Vazio: padrões.</translation>
  </message>
  <message>
   <source>name=value with commas between them, e.g. window=21, similar=30. Empty: defaults.</source>
   <translation>nome=valor separados por vírgulas, p. ex. window=21, similar=30. Vazio: padrões.</translation>
  </message>
  <message>
   <source>no change</source>
   <translation>sem mudança</translation>
  </message>
  <message>
   <source>no date</source>
   <translation>sem data</translation>
  </message>
  <message>
   <source>no date ticked</source>
   <translation>nenhuma data marcada</translation>
  </message>
  <message>
   <source>no mask</source>
   <translation>sem máscara</translation>
  </message>
  <message>
   <source>none installed</source>
   <translation>nenhuma instalada</translation>
  </message>
  <message>
   <source>not defined</source>
   <translation>não definido</translation>
  </message>
  <message>
   <source>not known</source>
   <translation>desconhecido</translation>
  </message>
  <message>
   <source>not known: the engine did not answer</source>
   <translation>desconhecido: o motor não respondeu</translation>
  </message>
  <message>
   <source>not stated</source>
   <translation>não indicado</translation>
  </message>
  <message>
   <source>not there</source>
   <translation>não está lá</translation>
  </message>
  <message>
   <source>not used</source>
   <translation>não usada</translation>
  </message>
  <message>
   <source>observed</source>
   <translation>observado</translation>
  </message>
  <message>
   <source>one line for the whole scene</source>
   <translation>uma reta para a cena inteira</translation>
  </message>
  <message>
   <source>or drop layers, files or a folder here</source>
   <translation>ou solte camadas, arquivos ou uma pasta aqui</translation>
  </message>
  <message>
   <source>others open source</source>
   <translation>outros de código aberto</translation>
  </message>
  <message>
   <source>packages</source>
   <translation>pacotes</translation>
  </message>
  <message>
   <source>pixel size unknown</source>
   <translation>tamanho do pixel desconhecido</translation>
  </message>
  <message>
   <source>pixels</source>
   <translation>pixels</translation>
  </message>
  <message>
   <source>pixels of pan</source>
   <translation>pixels do pan</translation>
  </message>
  <message>
   <source>predicted</source>
   <translation>predito</translation>
  </message>
  <message>
   <source>prediction - reference</source>
   <translation>predição - referência</translation>
  </message>
  <message>
   <source>prediction − reference, %1</source>
   <translation>predição − referência, %1</translation>
  </message>
  <message>
   <source>private folder</source>
   <translation>pasta privada</translation>
  </message>
  <message>
   <source>quick, follows strong change</source>
   <translation>rápido, segue mudança forte</translation>
  </message>
  <message>
   <source>ratio %1</source>
   <translation>razão %1</translation>
  </message>
  <message>
   <source>ratio %1, your images have %2</source>
   <translation>razão %1, suas imagens têm %2</translation>
  </message>
  <message>
   <source>reference</source>
   <translation>referência</translation>
  </message>
  <message>
   <source>reference, %1</source>
   <translation>referência, %1</translation>
  </message>
  <message>
   <source>reference: the arithmetic of the published framework, to compare with its tables.</source>
   <translation>reference: a aritmética do framework publicado, para comparar com suas tabelas.</translation>
  </message>
  <message>
   <source>report</source>
   <translation>relatório</translation>
  </message>
  <message>
   <source>right levels, no detail</source>
   <translation>níveis certos, nenhum detalhe</translation>
  </message>
  <message>
   <source>sharp black and white</source>
   <translation>nítida em preto e branco</translation>
  </message>
  <message>
   <source>small fields, between two pairs</source>
   <translation>campos pequenos, entre dois pares</translation>
  </message>
  <message>
   <source>strict keeps a neighbour only when both its fine-coarse and its temporal difference are small, as in the paper; lenient when at least one is.</source>
   <translation>strict mantém um vizinho só quando suas diferenças fina-grosseira e temporal são ambas pequenas, como no artigo; lenient, quando ao menos uma é.</translation>
  </message>
  <message>
   <source>surface temperature, between two pairs</source>
   <translation>temperatura da superfície, entre dois pares</translation>
  </message>
  <message>
   <source>test data</source>
   <translation>dados de teste</translation>
  </message>
  <message>
   <source>testing with a real image</source>
   <translation>testando com uma imagem real</translation>
  </message>
  <message>
   <source>that day</source>
   <translation>esse dia</translation>
  </message>
  <message>
   <source>the Python package index</source>
   <translation>o índice de pacotes Python</translation>
  </message>
  <message>
   <source>the Python package index, through the proxy</source>
   <translation>o índice de pacotes Python, pelo proxy</translation>
  </message>
  <message>
   <source>the checkpoint %1</source>
   <translation>o ponto de controle %1</translation>
  </message>
  <message>
   <source>the classic of the field</source>
   <translation>o clássico da área</translation>
  </message>
  <message>
   <source>the processor</source>
   <translation>o processador</translation>
  </message>
  <message>
   <source>time series</source>
   <translation>série temporal</translation>
  </message>
  <message>
   <source>today %1</source>
   <translation>hoje %1</translation>
  </message>
  <message>
   <source>too bright +%1</source>
   <translation>claro demais +%1</translation>
  </message>
  <message>
   <source>too high +%1</source>
   <translation>alto demais +%1</translation>
  </message>
  <message>
   <source>tries them on your images, takes the best</source>
   <translation>testa-os nas suas imagens, fica com o melhor</translation>
  </message>
  <message>
   <source>uncertainty</source>
   <translation>incerteza</translation>
  </message>
  <message>
   <source>unknown</source>
   <translation>desconhecido</translation>
  </message>
  <message>
   <source>value = number × scale + offset. Empty: as the file says.</source>
   <translation>valor = número × escala + deslocamento. Vazio: como diz o arquivo.</translation>
  </message>
  <message>
   <source>wavelength in nm at %1</source>
   <translation>comprimento de onda em nm em %1</translation>
  </message>
  <message>
   <source>where pixels are from</source>
   <translation>de onde vêm os pixels</translation>
  </message>
  <message>
   <source>worse than no change</source>
   <translation>pior que sem mudança</translation>
  </message>
  <message>
   <source>x,y in units of their CRS.</source>
   <translation>x,y em unidades de seu SRC.</translation>
  </message>
  <message>
   <source>x,y of the coarse sensor in fine pixels.</source>
   <translation>x,y do sensor grosseiro em pixels finos.</translation>
  </message>
  <message>
   <source>yesterday</source>
   <translation>ontem</translation>
  </message>
  <message>
   <source>your own</source>
   <translation>o seu</translation>
  </message>
  <message>
   <source>{} is missing: {} needs it.</source>
   <translation>Falta {}: {} precisa dele.</translation>
  </message>
  <message>
   <source>{} takes no panchromatic image. Leave PAN out, or choose {}.</source>
   <translation>{} não aceita imagem pancromática. Omita PAN ou escolha {}.</translation>
  </message>
  <message>
   <source>{}, mean of the dates</source>
   <translation>{}, média das datas</translation>
  </message>
  <message>
   <source>{}: '{}' is no date. Write YYYY-MM-DD.</source>
   <translation>{}: “{}” não é uma data. Escreva AAAA-MM-DD.</translation>
  </message>
  <message>
   <source>{}: failed. {}</source>
   <translation>{}: falhou. {}</translation>
  </message>
  <message>
   <source>{}: predicted from {}; {:.1f} % of the pixels have data.</source>
   <translation>{}: predito a partir de {}; {:.1f} % dos pixels têm dados.</translation>
  </message>
  <message>
   <source>{}: the layer {} comes from a service ({}). Save it as a GeoTIFF first.</source>
   <translation>{}: a camada {} vem de um serviço ({}). Salve-a primeiro como GeoTIFF.</translation>
  </message>
  <message>
   <source>{}: {:.1f} % of the pixels observed, {:.1f} % predicted, {:.1f} % filled from coarse, {:.1f} % interpolated in time.</source>
   <translation>{}: {:.1f} % dos pixels observados, {:.1f} % preditos, {:.1f} % preenchidos a partir do grosseiro, {:.1f} % interpolados no tempo.</translation>
  </message>
  <message>
   <source>“Copy Details” copies the list of all files that are missing.</source>
   <translation>“Copiar detalhes” copia a lista de todos os arquivos que faltam.</translation>
  </message>
  <message>
   <source>↓ lower is better, ↑ higher is better</source>
   <translation>↓ menor é melhor, ↑ maior é melhor</translation>
  </message>
  <message>
   <source>−%1 too dark</source>
   <translation>−%1 escuro demais</translation>
  </message>
  <message>
   <source>−%1 too low</source>
   <translation>−%1 baixo demais</translation>
  </message>
 </context>
</TS>

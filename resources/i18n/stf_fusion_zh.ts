<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
 <context>
  <name>STFusion</name>
  <message>
   <source>%1 (recommended here)</source>
   <translation>%1（此处推荐）</translation>
  </message>
  <message>
   <source>%1 (recommended)</source>
   <translation>%1（推荐）</translation>
  </message>
  <message>
   <source>%1 against %2</source>
   <translation>%1 对照 %2</translation>
  </message>
  <message>
   <source>%1 are kept for the next try.</source>
   <translation>%1 已保留，供下次尝试使用。</translation>
  </message>
  <message>
   <source>%1 are missing in this folder.</source>
   <translation>此文件夹中缺少 %1。</translation>
  </message>
  <message>
   <source>%1 at %2</source>
   <translation>%1，%2</translation>
  </message>
  <message>
   <source>%1 automatic</source>
   <translation>%1（自动）</translation>
  </message>
  <message>
   <source>%1 band</source>
   <translation>%1 个波段</translation>
  </message>
  <message>
   <source>%1 band, name not stated</source>
   <translation>%1 个波段，未注明名称</translation>
  </message>
  <message>
   <source>%1 bands</source>
   <translation>%1 个波段</translation>
  </message>
  <message>
   <source>%1 bands, names not stated</source>
   <translation>%1 个波段，未注明名称</translation>
  </message>
  <message>
   <source>%1 bands, your images have %2</source>
   <translation>%1 个波段，您的影像有 %2 个</translation>
  </message>
  <message>
   <source>%1 cannot be used.</source>
   <translation>%1 无法使用。</translation>
  </message>
  <message>
   <source>%1 cannot be written.</source>
   <translation>无法写入 %1。</translation>
  </message>
  <message>
   <source>%1 cloud</source>
   <translation>云量 %1</translation>
  </message>
  <message>
   <source>%1 coarse pixels, %2 % left out</source>
   <translation>%1 个粗像元，%2 % 被排除</translation>
  </message>
  <message>
   <source>%1 core</source>
   <translation>%1 个核心</translation>
  </message>
  <message>
   <source>%1 cores</source>
   <translation>%1 个核心</translation>
  </message>
  <message>
   <source>%1 date</source>
   <translation>%1 个日期</translation>
  </message>
  <message>
   <source>%1 date, %2</source>
   <translation>%1 个日期，%2</translation>
  </message>
  <message>
   <source>%1 dates</source>
   <translation>%1 个日期</translation>
  </message>
  <message>
   <source>%1 dates, %2 to %3</source>
   <translation>%1 个日期，%2 至 %3</translation>
  </message>
  <message>
   <source>%1 does not work</source>
   <translation>%1 无法工作</translation>
  </message>
  <message>
   <source>%1 error</source>
   <translation>%1 个错误</translation>
  </message>
  <message>
   <source>%1 errors</source>
   <translation>%1 个错误</translation>
  </message>
  <message>
   <source>%1 file is no image that can be read.</source>
   <translation>%1 个文件不是可读取的影像。</translation>
  </message>
  <message>
   <source>%1 files are no images that can be read.</source>
   <translation>%1 个文件不是可读取的影像。</translation>
  </message>
  <message>
   <source>%1 fine, %2 coarse</source>
   <translation>精细 %1，粗 %2</translation>
  </message>
  <message>
   <source>%1 h %2 min left</source>
   <translation>剩余 %1 小时 %2 分钟</translation>
  </message>
  <message>
   <source>%1 has another checksum than the one fixed in this version of STFusion. A network that changes downloads does that, too.</source>
   <translation>%1 的校验和与此版本 STFusion 固定的不同。会改动下载内容的网络也会造成这种情况。</translation>
  </message>
  <message>
   <source>%1 has another checksum than the one fixed in this version of STFusion. Copy it again.</source>
   <translation>%1 的校验和与此版本 STFusion 固定的不同。请重新复制。</translation>
  </message>
  <message>
   <source>%1 has no date; the file name holds none. Without a date no pair can be made.</source>
   <translation>%1 没有日期；文件名中也没有。没有日期就无法组成影像对。</translation>
  </message>
  <message>
   <source>%1 has pixels of %2, the prediction of %3. Compare it as a coarse image.</source>
   <translation>%1 的像元为 %2，预测的像元为 %3。请将其作为粗影像比较。</translation>
  </message>
  <message>
   <source>%1 ignored</source>
   <translation>%1 项已忽略</translation>
  </message>
  <message>
   <source>%1 image added to the group “%2”. Time to fuse: %3.</source>
   <translation>%1 幅影像已添加到组“%2”。融合用时：%3。</translation>
  </message>
  <message>
   <source>%1 image has other units and is left out.</source>
   <translation>%1 幅影像的单位不同，已排除。</translation>
  </message>
  <message>
   <source>%1 image predicted, %2 of pixels without data.</source>
   <translation>已预测 %1 幅影像，%2 的像元无数据。</translation>
  </message>
  <message>
   <source>%1 images added to the group “%2”. Time to fuse: %3.</source>
   <translation>%1 幅影像已添加到组“%2”。融合用时：%3。</translation>
  </message>
  <message>
   <source>%1 images have other units and are left out.</source>
   <translation>%1 幅影像的单位不同，已排除。</translation>
  </message>
  <message>
   <source>%1 images predicted, %2 of pixels without data.</source>
   <translation>已预测 %1 幅影像，%2 的像元无数据。</translation>
  </message>
  <message>
   <source>%1 input file is gone.</source>
   <translation>%1 个输入文件已不存在。</translation>
  </message>
  <message>
   <source>%1 input files are gone.</source>
   <translation>%1 个输入文件已不存在。</translation>
  </message>
  <message>
   <source>%1 is a recipe of another kind (%2); only fusions, enhancements and comparisons can be opened here.</source>
   <translation>%1 是另一种配方（%2）；此处只能打开融合、增强和比较。</translation>
  </message>
  <message>
   <source>%1 is installed. The file you imported stays.</source>
   <translation>%1 已安装。您导入的文件仍然保留。</translation>
  </message>
  <message>
   <source>%1 is no image that can be read.</source>
   <translation>%1 不是可读取的影像。</translation>
  </message>
  <message>
   <source>%1 is no recipe of this version of STFusion.</source>
   <translation>%1 不是此版本 STFusion 的配方。</translation>
  </message>
  <message>
   <source>%1 is no recipe: it cannot be read as JSON.</source>
   <translation>%1 不是配方：无法作为 JSON 读取。</translation>
  </message>
  <message>
   <source>%1 is not a weights file: those end in .safetensors, .ckpt or .pth.</source>
   <translation>%1 不是权重文件：权重文件以 .safetensors, .ckpt 或 .pth 结尾。</translation>
  </message>
  <message>
   <source>%1 is not sharper than the revisits: its pixel is %2, theirs %3.</source>
   <translation>%1 并不比重访影像更清晰：其像元为 %2，它们的为 %3。</translation>
  </message>
  <message>
   <source>%1 left out · %2</source>
   <translation>%1 被排除 · %2</translation>
  </message>
  <message>
   <source>%1 min %2 s left</source>
   <translation>剩余 %1 分 %2 秒</translation>
  </message>
  <message>
   <source>%1 needs a pan image: it takes the detail from there.</source>
   <translation>%1 需要全色影像：细节取自其中。</translation>
  </message>
  <message>
   <source>%1 needs another pair: %2.</source>
   <translation>%1 还需要一对影像：%2。</translation>
  </message>
  <message>
   <source>%1 network</source>
   <translation>%1 个网络</translation>
  </message>
  <message>
   <source>%1 networks</source>
   <translation>%1 个网络</translation>
  </message>
  <message>
   <source>%1 note</source>
   <translation>%1 条说明</translation>
  </message>
  <message>
   <source>%1 notes</source>
   <translation>%1 条说明</translation>
  </message>
  <message>
   <source>%1 of %2</source>
   <translation>%1 / %2</translation>
  </message>
  <message>
   <source>%1 of %2 GB free</source>
   <translation>%1 / %2 GB 可用</translation>
  </message>
  <message>
   <source>%1 of %2 bands</source>
   <translation>%1 / %2 个波段</translation>
  </message>
  <message>
   <source>%1 of an earlier try</source>
   <translation>%1 来自先前的尝试</translation>
  </message>
  <message>
   <source>%1 of pixels without data</source>
   <translation>%1 的像元无数据</translation>
  </message>
  <message>
   <source>%1 option differs from automatic</source>
   <translation>%1 个选项与自动值不同</translation>
  </message>
  <message>
   <source>%1 options differ from automatic</source>
   <translation>%1 个选项与自动值不同</translation>
  </message>
  <message>
   <source>%1 part of the checkpoint was not known and was left out.</source>
   <translation>检查点中有 %1 个部分无法识别，已略去。</translation>
  </message>
  <message>
   <source>%1 parts of the checkpoint were not known and were left out.</source>
   <translation>检查点中有 %1 个部分无法识别，已略去。</translation>
  </message>
  <message>
   <source>%1 pictures saved in %2.</source>
   <translation>%1 幅图片已保存到 %2。</translation>
  </message>
  <message>
   <source>%1 pixels of this area</source>
   <translation>此区域的 %1 个像元</translation>
  </message>
  <message>
   <source>%1 pixels, %2 % left out</source>
   <translation>%1 个像元，%2 % 被排除</translation>
  </message>
  <message>
   <source>%1 revisit</source>
   <translation>%1 幅重访影像</translation>
  </message>
  <message>
   <source>%1 revisit, 1 pan</source>
   <translation>%1 幅重访影像，1 幅全色</translation>
  </message>
  <message>
   <source>%1 revisits</source>
   <translation>%1 幅重访影像</translation>
  </message>
  <message>
   <source>%1 revisits, 1 pan</source>
   <translation>%1 幅重访影像，1 幅全色</translation>
  </message>
  <message>
   <source>%1 s left</source>
   <translation>剩余 %1 秒</translation>
  </message>
  <message>
   <source>%1 to %2</source>
   <translation>%1 至 %2</translation>
  </message>
  <message>
   <source>%1 to %2, other for each band</source>
   <translation>%1 至 %2，各波段不同</translation>
  </message>
  <message>
   <source>%1 uses no pan image, so %2 changes nothing.</source>
   <translation>%1 不使用全色影像，因此 %2 不起作用。</translation>
  </message>
  <message>
   <source>%1 warning</source>
   <translation>%1 个警告</translation>
  </message>
  <message>
   <source>%1 warnings</source>
   <translation>%1 个警告</translation>
  </message>
  <message>
   <source>%1 with %2</source>
   <translation>%1，%2</translation>
  </message>
  <message>
   <source>%1 · %2 (correlation %3)</source>
   <translation>%1 · %2（相关系数 %3）</translation>
  </message>
  <message>
   <source>%1 · error</source>
   <translation>%1 · 误差</translation>
  </message>
  <message>
   <source>%1 · left out</source>
   <translation>%1 · 已留出</translation>
  </message>
  <message>
   <source>%1 · reference</source>
   <translation>%1 · 参考</translation>
  </message>
  <message>
   <source>%1 · shift %2, %3 px</source>
   <translation>%1 · 偏移 %2, %3 px</translation>
  </message>
  <message>
   <source>%1 × %2 pixels</source>
   <translation>%1 × %2 像元</translation>
  </message>
  <message>
   <source>%1, checked today</source>
   <translation>%1，今天已检查</translation>
  </message>
  <message>
   <source>%1, here since %2</source>
   <translation>%1，自 %2 起在此</translation>
  </message>
  <message>
   <source>%1, needs you</source>
   <translation>%1，需要您处理</translation>
  </message>
  <message>
   <source>%1, took %2</source>
   <translation>%1，用时 %2</translation>
  </message>
  <message>
   <source>%1, unsure</source>
   <translation>%1，不确定</translation>
  </message>
  <message>
   <source>%1, versions and checksums fixed</source>
   <translation>%1，版本和校验和已固定</translation>
  </message>
  <message>
   <source>%1. A tick uses a revisit, without one it is left out.</source>
   <translation>%1。勾选则使用该重访影像，不勾选则略去。</translation>
  </message>
  <message>
   <source>%1. Click to change.</source>
   <translation>%1。单击可更改。</translation>
  </message>
  <message>
   <source>%1: %2 cloud, shift of %3 rows and %4 columns.</source>
   <translation>%1：云量 %2，偏移 %3 行、%4 列。</translation>
  </message>
  <message>
   <source>%1: left out, %2.</source>
   <translation>%1：已略去，%2。</translation>
  </message>
  <message>
   <source>%1: reference, %2 cloud.</source>
   <translation>%1：参考，云量 %2。</translation>
  </message>
  <message>
   <source>%1° E</source>
   <translation>东经 %1°</translation>
  </message>
  <message>
   <source>%1° N</source>
   <translation>北纬 %1°</translation>
  </message>
  <message>
   <source>%1° S</source>
   <translation>南纬 %1°</translation>
  </message>
  <message>
   <source>%1° W</source>
   <translation>西经 %1°</translation>
  </message>
  <message>
   <source>0 draws noise for the start only, 1 as much in each step as ddpm does (ddim).</source>
   <translation>0 只在开始时抽取噪声，1 在每一步抽取与 ddpm 同样多的噪声（ddim）。</translation>
  </message>
  <message>
   <source>0 is bad</source>
   <translation>0 表示坏值</translation>
  </message>
  <message>
   <source>0 is good</source>
   <translation>0 表示好值</translation>
  </message>
  <message>
   <source>0 to 1, as reflectance</source>
   <translation>0 至 1，作为反射率</translation>
  </message>
  <message>
   <source>0, sure</source>
   <translation>0，确定</translation>
  </message>
  <message>
   <source>1 when networks can run, else 0</source>
   <translation>网络可运行时为 1，否则为 0</translation>
  </message>
  <message>
   <source>1, 3, 4 or 6.</source>
   <translation>1、3、4 或 6。</translation>
  </message>
  <message>
   <source>12 of 12</source>
   <translation>12 of 12</translation>
  </message>
  <message>
   <source>&lt;ol&gt;&lt;li&gt;Add images: a fine and a coarse one of the same date, and a coarse one of the date you want.&lt;/li&gt;&lt;li&gt;Look at the dates; double-click one to correct it.&lt;/li&gt;&lt;li&gt;Tick the dates to predict.&lt;/li&gt;&lt;li&gt;Press Check; each finding has a button that mends it.&lt;/li&gt;&lt;li&gt;Press Fuse; the result becomes a dated layer with the style of the fine image.&lt;/li&gt;&lt;/ol&gt;</source>
   <translation>&lt;ol&gt;&lt;li&gt;添加影像：同一日期的一幅精细影像和一幅粗影像，以及所需日期的一幅粗影像。&lt;/li&gt;&lt;li&gt;查看日期；双击可更正。&lt;/li&gt;&lt;li&gt;勾选要预测的日期。&lt;/li&gt;&lt;li&gt;按“检查”；每条发现都有一个可修正它的按钮。&lt;/li&gt;&lt;li&gt;按“融合”；结果成为带日期的图层，样式与精细影像相同。&lt;/li&gt;&lt;/ol&gt;</translation>
  </message>
  <message>
   <source>A GeoTIFF that web maps read in parts.</source>
   <translation>网络地图可分块读取的 GeoTIFF。</translation>
  </message>
  <message>
   <source>A checkpoint does not say what it was trained on. Write what you know: it stands on the card, and tells later which images fit. What you leave empty stays unknown.</source>
   <translation>检查点不会说明它是用什么训练的。请写下您知道的内容：它会记在卡片上，以后用来判断哪些影像适合。留空的内容保持未知。</translation>
  </message>
  <message>
   <source>A checkpoint is converted with PyTorch, which the engine's Python does not have. A .safetensors file needs none.</source>
   <translation>转换检查点需要 PyTorch，而引擎的 Python 没有它。.safetensors 文件不需要。</translation>
  </message>
  <message>
   <source>A conda or venv Python 3.10 or newer with PyTorch and GDAL.</source>
   <translation>conda 或 venv 中的 Python 3.10 或更高版本，带有 PyTorch 和 GDAL。</translation>
  </message>
  <message>
   <source>A downloaded file is not what was expected; it was deleted.</source>
   <translation>下载的文件与预期不符；已删除。</translation>
  </message>
  <message>
   <source>A file of the offline folder is not what was expected; it was not used.</source>
   <translation>离线文件夹中的一个文件与预期不符；未使用。</translation>
  </message>
  <message>
   <source>A fine image tells most. A coarse one tells whether the averages agree. Leaving a date out predicts a known image from the others.</source>
   <translation>精细影像提供的信息最多。粗影像说明平均值是否一致。留出一个日期则用其余影像预测一幅已知的影像。</translation>
  </message>
  <message>
   <source>A mask or quality raster of an image, and which of its numbers mean cloud or no data.</source>
   <translation>影像的掩膜或质量栅格，以及其中哪些数值表示云或无数据。</translation>
  </message>
  <message>
   <source>A network needs weights that were trained on images like yours.
Import a weights file or a published checkpoint on the page Models, or let it write the commands that train a network on your own images.</source>
   <translation>网络需要用与您的影像相似的影像训练的权重。
请在“模型”页导入权重文件或已发布的检查点，或让它写出用您自己的影像训练网络的命令。</translation>
  </message>
  <message>
   <source>A pair is a fine and a coarse image of one date.</source>
   <translation>一对影像是同一日期的一幅精细影像和一幅粗影像。</translation>
  </message>
  <message>
   <source>A private folder, apart from QGIS. One click removes it.</source>
   <translation>独立于 QGIS 的私有文件夹。单击一次即可删除。</translation>
  </message>
  <message>
   <source>A private folder, apart from QGIS: about %1 (processor) or %2 (NVIDIA GPU). One click removes it.</source>
   <translation>独立于 QGIS 的私有文件夹：约 %1（处理器）或 %2（NVIDIA GPU）。单击一次即可删除。</translation>
  </message>
  <message>
   <source>A private folder, apart from QGIS: about %1. One click removes it.</source>
   <translation>独立于 QGIS 的私有文件夹：约 %1。单击一次即可删除。</translation>
  </message>
  <message>
   <source>A real image of the same date; it is taken for the truth.</source>
   <translation>同一日期的真实影像；作为真值。</translation>
  </message>
  <message>
   <source>A revisit of which less is valid is left out.</source>
   <translation>有效比例低于此值的重访图像不参与。</translation>
  </message>
  <message>
   <source>A revisit that differs from the reference by this much loses weight; auto: 0.01 of reflectance, else 0.15 of the standard deviation.</source>
   <translation>与参考相差这么多的重访影像会降低权重；auto：反射率 0.01，否则为标准差的 0.15。</translation>
  </message>
  <message>
   <source>A revisit that differs from the result by more counts as if it differed by this, in the units of the revisits; auto: three robust standard deviations of the first residuals, per band.</source>
   <translation>与结果相差超过此值的重访图像，按相差此值计算，单位与重访图像相同；auto：首次残差的三倍稳健标准差，逐波段计算。</translation>
  </message>
  <message>
   <source>A revisit whose bands correlate less with those of the reference is left out.</source>
   <translation>波段与参考影像相关性低于此值的重访图像不参与。</translation>
  </message>
  <message>
   <source>A second file with one standard deviation of each pixel.</source>
   <translation>第二个文件，含每个像元的一倍标准差。</translation>
  </message>
  <message>
   <source>A second file: how far the revisits differ at each pixel (standard deviation), and how many there are.</source>
   <translation>第二个文件：每个像元处各重访影像相差多少（标准差），以及共有多少幅。</translation>
  </message>
  <message>
   <source>A sharp image of one band: its detail goes into the result, which lies on its pixels.</source>
   <translation>单波段的清晰影像：其细节进入结果，结果位于其像元上。</translation>
  </message>
  <message>
   <source>Abrupt changes.</source>
   <translation>突变。</translation>
  </message>
  <message>
   <source>Accurate</source>
   <translation>精确</translation>
  </message>
  <message>
   <source>Add Folder…</source>
   <translation>添加文件夹…</translation>
  </message>
  <message>
   <source>Add Layers</source>
   <translation>添加图层</translation>
  </message>
  <message>
   <source>Add Layers from Project</source>
   <translation>从工程添加图层</translation>
  </message>
  <message>
   <source>Add a coarse image of a date that has no fine image: that date can be predicted.</source>
   <translation>添加一个没有精细影像的日期的粗影像：该日期即可预测。</translation>
  </message>
  <message>
   <source>Add a fine image: it shows what the sharp result shall look like.</source>
   <translation>添加一幅精细影像：它说明清晰结果应有的样子。</translation>
  </message>
  <message>
   <source>Add every image of a folder; dates are read from the names.</source>
   <translation>添加文件夹中的每幅影像；日期从文件名读取。</translation>
  </message>
  <message>
   <source>Add fine and coarse images from this project or from files.</source>
   <translation>从此工程或文件添加精细影像和粗影像。</translation>
  </message>
  <message>
   <source>Add images of one place from this project or from files.</source>
   <translation>从此项目或文件添加同一地点的影像。</translation>
  </message>
  <message>
   <source>Add images on the page Fuse to see whether this network fits them.</source>
   <translation>请在“融合”页添加影像，以查看此网络是否适合。</translation>
  </message>
  <message>
   <source>Add one &lt;b&gt;fine&lt;/b&gt; image with the &lt;b&gt;coarse&lt;/b&gt; image of the same date (a pair), and a coarse image of the date you want.</source>
   <translation>添加一幅&lt;b&gt;精细&lt;/b&gt;影像和同一日期的&lt;b&gt;粗&lt;/b&gt;影像（一对），以及所需日期的一幅粗影像。</translation>
  </message>
  <message>
   <source>Add several images of one place, and a sharp black-and-white one if you have it. One image with a sharp black-and-white one is enough, too.</source>
   <translation>添加同一地点的多幅影像；如有清晰的黑白影像也一并添加。一幅影像加一幅清晰的黑白影像也足够。</translation>
  </message>
  <message>
   <source>Add the coarse image of %1 to make a pair.</source>
   <translation>添加 %1 的粗影像以组成一对。</translation>
  </message>
  <message>
   <source>Add the results to the map</source>
   <translation>将结果添加到地图</translation>
  </message>
  <message>
   <source>Add to Queue</source>
   <translation>加入队列</translation>
  </message>
  <message>
   <source>Add to This Project</source>
   <translation>添加到此项目</translation>
  </message>
  <message>
   <source>Add what is left over</source>
   <translation>加上剩余部分</translation>
  </message>
  <message>
   <source>Added to the coarse sensor, in reflectance.</source>
   <translation>加到粗传感器上，以反射率计。</translation>
  </message>
  <message>
   <source>Adjust the sensors</source>
   <translation>校正传感器</translation>
  </message>
  <message>
   <source>Against</source>
   <translation>对照</translation>
  </message>
  <message>
   <source>Agree with the coarse image</source>
   <translation>与粗影像一致</translation>
  </message>
  <message>
   <source>Agreement of brightness, contrast and structure nearby.</source>
   <translation>局部亮度、对比度和结构的一致性。</translation>
  </message>
  <message>
   <source>Agreement of mean, contrast and correlation nearby.</source>
   <translation>局部均值、对比度和相关性的一致性。</translation>
  </message>
  <message>
   <source>Align the panchromatic image</source>
   <translation>对齐全色影像</translation>
  </message>
  <message>
   <source>All Raster Layers</source>
   <translation>所有栅格图层</translation>
  </message>
  <message>
   <source>All bands</source>
   <translation>所有波段</translation>
  </message>
  <message>
   <source>All dates in one NetCDF file with an axis of time, without gaps when they are filled.</source>
   <translation>所有日期存入一个带时间轴的 NetCDF 文件；填补空缺时不含空缺。</translation>
  </message>
  <message>
   <source>All facts (JSON)</source>
   <translation>所有信息（JSON）</translation>
  </message>
  <message>
   <source>All fine images alike, all coarse images alike</source>
   <translation>所有精细影像相同，所有粗影像相同</translation>
  </message>
  <message>
   <source>All images have pixels of the same size, so it is not clear which are coarse. Click the sign at the left of a row to say so.</source>
   <translation>所有影像的像元大小相同，因此不清楚哪些是粗影像。单击行左侧的标记来指定。</translation>
  </message>
  <message>
   <source>All, the map view, a layer or a drawn box.</source>
   <translation>全部、地图视图、图层或绘制的矩形。</translation>
  </message>
  <message>
   <source>Allow %1 MB of Memory</source>
   <translation>允许 %1 MB 内存</translation>
  </message>
  <message>
   <source>Also add the coarse change that the classes do not explain, smoothly interpolated. several-bands: not with a single band (temperature), where it is mostly a difference of the sensors.</source>
   <translation>同时加上类别无法解释的粗变化（平滑插值）。several-bands：单波段（温度）时不加，因为那里主要是传感器之间的差异。</translation>
  </message>
  <message>
   <source>Also compute a standard deviation per pixel. It grows with edges, with the detail that was predicted and with the disagreement of the pair; a wrong coarse t2 it cannot know.</source>
   <translation>同时计算每个像元的标准差。它随边缘、预测的细节和影像对的不一致而增大；t2 粗影像本身的错误它无法知道。</translation>
  </message>
  <message>
   <source>Also compute how far off the result may be: from the disagreement of the two pairs, the spread of the similar pixels and how well each pair agrees. It does not know of errors that the wanted date alone has.</source>
   <translation>同时计算结果可能的误差：依据两个影像对之间的差异、相似像元的离散程度以及每个影像对的一致程度。无法得知仅目标日期才有的误差。</translation>
  </message>
  <message>
   <source>Also compute how far off the result may be: from the spread of the similar pixels and how well the pair agrees. It does not know of errors that the wanted date alone has.</source>
   <translation>同时计算结果可能的误差：依据相似像元的离散程度和影像对的一致程度。无法得知仅目标日期才有的误差。</translation>
  </message>
  <message>
   <source>Also predict dates outside t1 to t3. A straight line is rarely right there.</source>
   <translation>也预测 t1 至 t3 之外的日期。直线在那里很少正确。</translation>
  </message>
  <message>
   <source>Also predict every revisit from the others and tell how far off that is; takes time.</source>
   <translation>还用其余重访图像预测每幅重访图像并报告偏差；需要时间。</translation>
  </message>
  <message>
   <source>Also write images whose gaps are filled; the map then shows these. time: on a straight line between the nearest dates with a value. observed: an image of every date, those of the fine images as well; observed pixels stay as they are, gaps are predicted, else filled over time, and flags say of each pixel where it is from.</source>
   <translation>同时写出已填补空缺的图像；地图随后显示这些图像。time：用最近有值日期之间的直线填补。observed：写出每个日期的图像，包括精细影像的日期；观测到的像元保持不变，空缺由预测得到，否则随时间填补，并用标志说明每个像元的来源。</translation>
  </message>
  <message>
   <source>An unfinished set-up lies in the folder.</source>
   <translation>文件夹中有未完成的安装。</translation>
  </message>
  <message>
   <source>Angle between the spectra: a change of colour, not brightness.</source>
   <translation>光谱之间的角度：颜色的变化，而非亮度。</translation>
  </message>
  <message>
   <source>Animated GIF (*.gif)</source>
   <translation>GIF 动画 (*.gif)</translation>
  </message>
  <message>
   <source>Animation saved as %1.</source>
   <translation>动画已保存为 %1。</translation>
  </message>
  <message>
   <source>Another seed gives another scene.</source>
   <translation>不同的种子产生不同的场景。</translation>
  </message>
  <message>
   <source>Apple GPU</source>
   <translation>Apple GPU</translation>
  </message>
  <message>
   <source>Area</source>
   <translation>范围</translation>
  </message>
  <message>
   <source>Area and Output</source>
   <translation>范围和输出</translation>
  </message>
  <message>
   <source>Areas</source>
   <translation>区域</translation>
  </message>
  <message>
   <source>As a GIF file, an MP4 video, or one PNG file per date.</source>
   <translation>保存为 GIF 文件、MP4 视频，或每个日期一个 PNG 文件。</translation>
  </message>
  <message>
   <source>As a GIF file, or one PNG file per date. MP4 needs the program ffmpeg, which is not here.</source>
   <translation>保存为 GIF 文件，或每个日期一个 PNG 文件。MP4 需要 ffmpeg 程序，此处没有。</translation>
  </message>
  <message>
   <source>As back-projection with many iterations: less noise.</source>
   <translation>如多次迭代的反投影：噪声更少。</translation>
  </message>
  <message>
   <source>As back-projection, where something changed between the revisits.</source>
   <translation>如反投影，用于重访影像之间有变化之处。</translation>
  </message>
  <message>
   <source>As good as FSDAF but slower; change that follows edges, one pair.</source>
   <translation>与 FSDAF 一样好但较慢；适合沿边缘分布的变化，单对影像。</translation>
  </message>
  <message>
   <source>As the fine image</source>
   <translation>与精细影像相同</translation>
  </message>
  <message>
   <source>As the high-pass filter, and keeps the colours' proportions.</source>
   <translation>如高通滤波，并保持颜色比例。</translation>
  </message>
  <message>
   <source>As the mean, and single outliers do not matter.</source>
   <translation>如均值，且个别异常值不起作用。</translation>
  </message>
  <message>
   <source>As the revisits</source>
   <translation>与重访影像相同</translation>
  </message>
  <message>
   <source>As the sensor says, else 0 is bad</source>
   <translation>按传感器的规定，否则 0 为坏值</translation>
  </message>
  <message>
   <source>At this distance a neighbour counts half as much as the centre. Small values keep the change local.</source>
   <translation>在此距离处，邻近像元的权重为中心的一半。较小的值使变化保持局部。</translation>
  </message>
  <message>
   <source>Auto</source>
   <translation>自动</translation>
  </message>
  <message>
   <source>Automatic: best before and after</source>
   <translation>自动：之前和之后最佳的一对</translation>
  </message>
  <message>
   <source>Automatic: name, wavelength, order</source>
   <translation>自动：名称、波长、顺序</translation>
  </message>
  <message>
   <source>Automatic: the clearest one</source>
   <translation>自动：最清晰的一幅</translation>
  </message>
  <message>
   <source>Average only the change of the neighbours and add it to the fine pixel. Off = as in the paper, which averages fine values and so blurs them.</source>
   <translation>只平均邻近像元的变化并加到精细像元上。关闭 = 与论文相同，平均精细值，因此会模糊。</translation>
  </message>
  <message>
   <source>Average the change over similar fine pixels, so that it follows fields and shores. Better, but many times slower.</source>
   <translation>在相似的精细像元上平均变化，使其沿田块和岸线分布。效果更好，但慢许多倍。</translation>
  </message>
  <message>
   <source>Average the change over similar fine pixels, which removes the seams between coarse pixels. Better, but many times slower.</source>
   <translation>在相似的高分辨率像元上对变化取平均，消除低分辨率像元之间的接缝。效果更好，但慢很多倍。</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>上一步</translation>
  </message>
  <message>
   <source>Bad bits (bits:1+3)</source>
   <translation>坏比特 (bits:1+3)</translation>
  </message>
  <message>
   <source>Bad values (values:3+8)</source>
   <translation>坏值 (values:3+8)</translation>
  </message>
  <message>
   <source>Band</source>
   <translation>波段</translation>
  </message>
  <message>
   <source>Band %1</source>
   <translation>波段 %1</translation>
  </message>
  <message>
   <source>Band of the panchromatic image</source>
   <translation>全色影像的波段</translation>
  </message>
  <message>
   <source>Bands</source>
   <translation>波段</translation>
  </message>
  <message>
   <source>Bands %1, set by hand</source>
   <translation>波段 %1，手动设置</translation>
  </message>
  <message>
   <source>Bands of the revisits</source>
   <translation>重访影像的波段</translation>
  </message>
  <message>
   <source>Before multiplying: the darkest percent (p1) or the minimum of each band. auto: p1 for numbers that are no reflectance, else off.</source>
   <translation>相乘之前：每个波段最暗的百分之一（p1）或最小值。auto：数值不是反射率时用 p1，否则关闭。</translation>
  </message>
  <message>
   <source>Begin; it can be stopped at any time.</source>
   <translation>开始；可随时停止。</translation>
  </message>
  <message>
   <source>Best measured where fields change each in their own way; one pair or two.</source>
   <translation>在各地块变化各不相同时实测效果最好；一对或两对影像。</translation>
  </message>
  <message>
   <source>Best measured with one pair; mixed fields, sudden change.</source>
   <translation>单对影像下实测最佳；适合混合地块和突变。</translation>
  </message>
  <message>
   <source>Best one</source>
   <translation>最佳的一对</translation>
  </message>
  <message>
   <source>Between MTF-GLP-CBD and the plain one.</source>
   <translation>介于 MTF-GLP-CBD 与普通方法之间。</translation>
  </message>
  <message>
   <source>Beyond the two dates</source>
   <translation>两个日期之外</translation>
  </message>
  <message>
   <source>Bias</source>
   <translation>偏差</translation>
  </message>
  <message>
   <source>Bicubic</source>
   <translation>双三次</translation>
  </message>
  <message>
   <source>Bilinear</source>
   <translation>双线性</translation>
  </message>
  <message>
   <source>Blended</source>
   <translation>混合</translation>
  </message>
  <message>
   <source>Blending of windows</source>
   <translation>窗口融合宽度</translation>
  </message>
  <message>
   <source>Blur of the coarse sensor, in coarse pixels.</source>
   <translation>粗传感器的模糊，以粗像元计。</translation>
  </message>
  <message>
   <source>Blurred image of the date you want.</source>
   <translation>所需日期的模糊影像。</translation>
  </message>
  <message>
   <source>Blurred image of the reference date.</source>
   <translation>参考日期的模糊影像。</translation>
  </message>
  <message>
   <source>Blurred image of the second reference date.</source>
   <translation>第二个参考日期的模糊影像。</translation>
  </message>
  <message>
   <source>Blurred images of one place, of one date or several. Their dates are read from names and tags. One is enough when there is a panchromatic image.</source>
   <translation>同一地点的模糊影像，可为一个或多个日期。日期从名称和标签读取。有全色影像时一幅即可。</translation>
  </message>
  <message>
   <source>Blurred images: those of the fine images' dates, which make pairs with them, and those of the dates you want.</source>
   <translation>模糊影像：与精细影像同日期、和它们组成影像对的，以及所需日期的。</translation>
  </message>
  <message>
   <source>Bound of the engine's memory.</source>
   <translation>引擎的内存上限。</translation>
  </message>
  <message>
   <source>Bring slow differences in brightness of a revisit to the level of the reference; only detail then comes from it.</source>
   <translation>将重访影像亮度的缓慢差异调到参考的水平；此后只取其细节。</translation>
  </message>
  <message>
   <source>Bring the coarse values to the level of the fine image, band by band. auto: a line where both agree closely.</source>
   <translation>逐波段把粗影像的值调整到细影像的水平。auto：两者吻合良好时用一条直线。</translation>
  </message>
  <message>
   <source>Bspline</source>
   <translation>B 样条</translation>
  </message>
  <message>
   <source>Btv</source>
   <translation>BTV</translation>
  </message>
  <message>
   <source>Built in</source>
   <translation>内置</translation>
  </message>
  <message>
   <source>By hand</source>
   <translation>手动</translation>
  </message>
  <message>
   <source>By name</source>
   <translation>按名称</translation>
  </message>
  <message>
   <source>By order</source>
   <translation>按顺序</translation>
  </message>
  <message>
   <source>By wavelength</source>
   <translation>按波长</translation>
  </message>
  <message>
   <source>Byte (0 to 255)</source>
   <translation>Byte（0 至 255）</translation>
  </message>
  <message>
   <source>COARSE_SHIFT takes two numbers, e.g. 120,-60.</source>
   <translation>COARSE_SHIFT 需要两个数，例如 120,-60。</translation>
  </message>
  <message>
   <source>CRS of the coarse images</source>
   <translation>粗影像的坐标参照系</translation>
  </message>
  <message>
   <source>CRS of the fine images</source>
   <translation>精细影像的坐标参照系</translation>
  </message>
  <message>
   <source>CSV (*.csv)</source>
   <translation>CSV (*.csv)</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <source>Cancelled</source>
   <translation>已取消</translation>
  </message>
  <message>
   <source>Cancelled after %2 of %3 dates; %1 finished image was kept.</source>
   <translation>在 %3 个日期中的 %2 个之后取消；已保留 %1 幅完成的影像。</translation>
  </message>
  <message>
   <source>Cancelled after %2 of %3 dates; %1 finished images were kept.</source>
   <translation>在 %3 个日期中的 %2 个之后取消；已保留 %1 幅完成的影像。</translation>
  </message>
  <message>
   <source>Cancelled. %1 of %2 images were finished and kept.</source>
   <translation>已取消。%2 幅影像中有 %1 幅已完成并保留。</translation>
  </message>
  <message>
   <source>Cancelled. Nothing was written.</source>
   <translation>已取消。未写入任何内容。</translation>
  </message>
  <message>
   <source>Candidates of the automatic choice</source>
   <translation>自动选择的候选方法</translation>
  </message>
  <message>
   <source>Card</source>
   <translation>卡片</translation>
  </message>
  <message>
   <source>Change</source>
   <translation>更改</translation>
  </message>
  <message>
   <source>Change Folder…</source>
   <translation>更改文件夹…</translation>
  </message>
  <message>
   <source>Changes</source>
   <translation>变化</translation>
  </message>
  <message>
   <source>Check</source>
   <translation>检查</translation>
  </message>
  <message>
   <source>Check Again</source>
   <translation>再次检查</translation>
  </message>
  <message>
   <source>Check images before fusing</source>
   <translation>融合前检查影像</translation>
  </message>
  <message>
   <source>Checking %1</source>
   <translation>正在检查 %1</translation>
  </message>
  <message>
   <source>Checks</source>
   <translation>检查</translation>
  </message>
  <message>
   <source>Choose Another Python…</source>
   <translation>选择另一个 Python…</translation>
  </message>
  <message>
   <source>Choose Another…</source>
   <translation>选择另一个…</translation>
  </message>
  <message>
   <source>Choose CRS…</source>
   <translation>选择坐标参照系…</translation>
  </message>
  <message>
   <source>Choose Masks</source>
   <translation>选择掩膜</translation>
  </message>
  <message>
   <source>Choose Masks…</source>
   <translation>选择掩膜…</translation>
  </message>
  <message>
   <source>Choose Mask…</source>
   <translation>选择掩膜…</translation>
  </message>
  <message>
   <source>Choose a prediction.</source>
   <translation>请选择一个预测。</translation>
  </message>
  <message>
   <source>Choose a rule, or write one: bits:1+3, values:3+8, keep-values:4+5, or the name of a sensor's rule.</source>
   <translation>选择一条规则，或写一条：bits:1+3、values:3+8、keep-values:4+5，或传感器规则的名称。</translation>
  </message>
  <message>
   <source>Choose among the methods that give an uncertainty, and compute it.</source>
   <translation>在能给出不确定性的方法中选择，并计算不确定性。</translation>
  </message>
  <message>
   <source>Choose another folder and run what is missing again.</source>
   <translation>选择其他文件夹，并重新运行缺少的部分。</translation>
  </message>
  <message>
   <source>Choose or test the Python that runs the engine.</source>
   <translation>选择或测试运行引擎的 Python。</translation>
  </message>
  <message>
   <source>Choose the image to compare with.</source>
   <translation>请选择要比较的影像。</translation>
  </message>
  <message>
   <source>Choose this network on the page Enhance.</source>
   <translation>在“增强”页选择此网络。</translation>
  </message>
  <message>
   <source>Choose this network on the page Fuse.</source>
   <translation>在“融合”页选择此网络。</translation>
  </message>
  <message>
   <source>Choose…</source>
   <translation>选择…</translation>
  </message>
  <message>
   <source>Chosen from your images; the value used is written in the result.</source>
   <translation>根据您的影像选择；所用的值写入结果。</translation>
  </message>
  <message>
   <source>Clear</source>
   <translation>清空</translation>
  </message>
  <message>
   <source>Click a pixel on the map. Esc takes the mark away.</source>
   <translation>单击地图上的一个像元。按 Esc 移除标记。</translation>
  </message>
  <message>
   <source>Click a place on the map to see its values.</source>
   <translation>单击地图上的位置以查看其值。</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>关闭</translation>
  </message>
  <message>
   <source>Close History</source>
   <translation>关闭历史记录</translation>
  </message>
  <message>
   <source>Close this window.</source>
   <translation>关闭此窗口。</translation>
  </message>
  <message>
   <source>Close this window; nothing is downloaded.</source>
   <translation>关闭此窗口；不会下载任何内容。</translation>
  </message>
  <message>
   <source>Cloud Optimized GeoTIFF</source>
   <translation>Cloud Optimized GeoTIFF</translation>
  </message>
  <message>
   <source>Cloud masks</source>
   <translation>云掩膜</translation>
  </message>
  <message>
   <source>Cloud share</source>
   <translation>云的比例</translation>
  </message>
  <message>
   <source>Coarse</source>
   <translation>粗</translation>
  </message>
  <message>
   <source>Coarse / fine pixel, for ERGAS.</source>
   <translation>粗像元 / 精细像元，用于 ERGAS。</translation>
  </message>
  <message>
   <source>Coarse Image</source>
   <translation>粗影像</translation>
  </message>
  <message>
   <source>Coarse band of %1</source>
   <translation>%1 的粗波段</translation>
  </message>
  <message>
   <source>Coarse bands</source>
   <translation>粗影像波段</translation>
  </message>
  <message>
   <source>Coarse image</source>
   <translation>粗影像</translation>
  </message>
  <message>
   <source>Coarse image of t1</source>
   <translation>t1 的粗影像</translation>
  </message>
  <message>
   <source>Coarse image of t2</source>
   <translation>t2 的粗影像</translation>
  </message>
  <message>
   <source>Coarse image of t3</source>
   <translation>t3 的粗影像</translation>
  </message>
  <message>
   <source>Coarse image of the same date.</source>
   <translation>同一日期的粗影像。</translation>
  </message>
  <message>
   <source>Coarse images</source>
   <translation>粗影像</translation>
  </message>
  <message>
   <source>Coarse offset</source>
   <translation>粗影像偏移</translation>
  </message>
  <message>
   <source>Coarse pixel / fine pixel</source>
   <translation>粗像元 / 精细像元</translation>
  </message>
  <message>
   <source>Coarse pixel / fine pixel, where the files do not say it.</source>
   <translation>粗像元 / 精细像元，当文件未说明时。</translation>
  </message>
  <message>
   <source>Coarse pixel / fine pixel; need not be whole.</source>
   <translation>粗像元 / 精细像元；不必为整数。</translation>
  </message>
  <message>
   <source>Coarse pixel divided by fine pixel of the images it was trained on.</source>
   <translation>训练影像的粗像元除以精细像元。</translation>
  </message>
  <message>
   <source>Coarse pixels of which more than half lies on edges between classes do not tell how classes changed, where enough others are left. After FSDAF 2.0.</source>
   <translation>若其余粗像元足够多，则一半以上位于类别边缘的粗像元不用于判断各类别如何变化。依据 FSDAF 2.0。</translation>
  </message>
  <message>
   <source>Coarse pixels that changed unlike their classes (fire, flood, harvest) do not tell how classes changed, where enough others are left. After FSDAF 2.0.</source>
   <translation>若其余粗像元足够多，则变化与其类别不同的粗像元（火灾、洪水、收获）不用于判断各类别如何变化。依据 FSDAF 2.0。</translation>
  </message>
  <message>
   <source>Coarse scale</source>
   <translation>粗影像比例系数</translation>
  </message>
  <message>
   <source>Codes with commas between them, e.g. {}.</source>
   <translation>用逗号分隔的代码，例如 {}。</translation>
  </message>
  <message>
   <source>Columns</source>
   <translation>列数</translation>
  </message>
  <message>
   <source>Comes from</source>
   <translation>来源</translation>
  </message>
  <message>
   <source>Command</source>
   <translation>命令</translation>
  </message>
  <message>
   <source>Common area of all images</source>
   <translation>所有影像的公共范围</translation>
  </message>
  <message>
   <source>Common slope</source>
   <translation>公共斜率</translation>
  </message>
  <message>
   <source>Compare</source>
   <translation>比较</translation>
  </message>
  <message>
   <source>Compare the images through what the coarse sensor really sees. auto: where the pair shows it clearly.</source>
   <translation>按粗传感器实际看到的范围比较影像。auto：影像对清楚显示时进行。</translation>
  </message>
  <message>
   <source>Compare the newest result with the coarse image of its date on the map.</source>
   <translation>在地图上将最新结果与其日期的粗影像比较。</translation>
  </message>
  <message>
   <source>Compare the pixels</source>
   <translation>比较像元</translation>
  </message>
  <message>
   <source>Compare two layers on the map with a line.</source>
   <translation>用一条线在地图上比较两个图层。</translation>
  </message>
  <message>
   <source>Compile the network</source>
   <translation>编译网络</translation>
  </message>
  <message>
   <source>Compression</source>
   <translation>压缩</translation>
  </message>
  <message>
   <source>Consistency steps</source>
   <translation>一致性步数</translation>
  </message>
  <message>
   <source>Conversion of the change</source>
   <translation>变化的换算</translation>
  </message>
  <message>
   <source>Coordinate system %1</source>
   <translation>坐标系 %1</translation>
  </message>
  <message>
   <source>Copied.</source>
   <translation>已复制。</translation>
  </message>
  <message>
   <source>Copied. Where “stf” is not installed, write “%1” in its place, with a Python that has GDAL.</source>
   <translation>已复制。在未安装“stf”的地方，请写“%1”代替，并使用带 GDAL 的 Python。</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>复制</translation>
  </message>
  <message>
   <source>Copy Details</source>
   <translation>复制详细信息</translation>
  </message>
  <message>
   <source>Copy Diagnostics</source>
   <translation>复制诊断信息</translation>
  </message>
  <message>
   <source>Copy Values</source>
   <translation>复制数值</translation>
  </message>
  <message>
   <source>Copy as</source>
   <translation>复制为</translation>
  </message>
  <message>
   <source>Copy both commands.</source>
   <translation>复制两条命令。</translation>
  </message>
  <message>
   <source>Copy the Scores</source>
   <translation>复制评分</translation>
  </message>
  <message>
   <source>Copy the whole message and the recipe.</source>
   <translation>复制完整消息和配方。</translation>
  </message>
  <message>
   <source>Copy where nothing changed</source>
   <translation>未变化处直接复制</translation>
  </message>
  <message>
   <source>Core of a window</source>
   <translation>窗口核心</translation>
  </message>
  <message>
   <source>Cores</source>
   <translation>核心</translation>
  </message>
  <message>
   <source>Correct Shift</source>
   <translation>校正位移</translation>
  </message>
  <message>
   <source>Correct This</source>
   <translation>修正此项</translation>
  </message>
  <message>
   <source>Correlation of the fine edges.</source>
   <translation>精细边缘的相关性。</translation>
  </message>
  <message>
   <source>Correlation of the pixels.</source>
   <translation>像元的相关性。</translation>
  </message>
  <message>
   <source>Cube of all dates</source>
   <translation>所有日期的数据立方体</translation>
  </message>
  <message>
   <source>Cubic</source>
   <translation>三次</translation>
  </message>
  <message>
   <source>Date</source>
   <translation>日期</translation>
  </message>
  <message>
   <source>Date left out</source>
   <translation>留出的日期</translation>
  </message>
  <message>
   <source>Date of %1</source>
   <translation>%1 的日期</translation>
  </message>
  <message>
   <source>Date of coarse image of t1</source>
   <translation>t1 粗影像的日期</translation>
  </message>
  <message>
   <source>Date of coarse image of t2</source>
   <translation>t2 粗影像的日期</translation>
  </message>
  <message>
   <source>Date of coarse image of t3</source>
   <translation>t3 粗影像的日期</translation>
  </message>
  <message>
   <source>Date of fine image of t1</source>
   <translation>t1 精细影像的日期</translation>
  </message>
  <message>
   <source>Date of fine image of t3</source>
   <translation>t3 精细影像的日期</translation>
  </message>
  <message>
   <source>Date of the result</source>
   <translation>结果的日期</translation>
  </message>
  <message>
   <source>Dates</source>
   <translation>日期</translation>
  </message>
  <message>
   <source>Dates of files</source>
   <translation>文件的日期</translation>
  </message>
  <message>
   <source>Dates of the results, with commas</source>
   <translation>结果的日期，以逗号分隔</translation>
  </message>
  <message>
   <source>Dates that can be predicted, with commas</source>
   <translation>可预测的日期，以逗号分隔</translation>
  </message>
  <message>
   <source>Dates to leave out, YYYY-MM-DD with commas between them. Empty: every date that has a fine and a coarse image.</source>
   <translation>要留出的日期，YYYY-MM-DD，以逗号分隔。留空：每个既有精细影像又有粗影像的日期。</translation>
  </message>
  <message>
   <source>Dates to predict, YYYY-MM-DD with commas between them. Empty: every date that has a coarse image but no fine one; with Fill gaps = observed, the dates of all images.</source>
   <translation>要预测的日期，YYYY-MM-DD，以逗号分隔。留空：每个有粗影像但没有精细影像的日期；当“填补空缺”= observed 时，为所有影像的日期。</translation>
  </message>
  <message>
   <source>Days between the images of a pair</source>
   <translation>一对影像之间的天数</translation>
  </message>
  <message>
   <source>Days over which a gap is filled</source>
   <translation>填补空缺的天数</translation>
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
   <translation>Deflate（推荐）</translation>
  </message>
  <message>
   <source>Delete the installed copy.</source>
   <translation>删除已安装的副本。</translation>
  </message>
  <message>
   <source>Delete the private folder with all packages.</source>
   <translation>删除私有文件夹及其中所有软件包。</translation>
  </message>
  <message>
   <source>Delete what an unfinished set-up downloaded.</source>
   <translation>删除未完成的安装所下载的内容。</translation>
  </message>
  <message>
   <source>Delete what was downloaded.</source>
   <translation>删除已下载的内容。</translation>
  </message>
  <message>
   <source>Demo</source>
   <translation>演示</translation>
  </message>
  <message>
   <source>Demo Scene</source>
   <translation>演示场景</translation>
  </message>
  <message>
   <source>Demo scene · %1</source>
   <translation>演示场景 · %1</translation>
  </message>
  <message>
   <source>Device</source>
   <translation>设备</translation>
  </message>
  <message>
   <source>Diagnostics</source>
   <translation>诊断</translation>
  </message>
  <message>
   <source>Difference of the pair</source>
   <translation>影像对的差异</translation>
  </message>
  <message>
   <source>Difference that counts</source>
   <translation>计入的差异</translation>
  </message>
  <message>
   <source>Differences are divided by this before they become weights; large values switch them off. Automatic: 0.0001 for reflectance, 0.02 K for temperature.</source>
   <translation>差值先除以此值再成为权重；大的值使其失效。自动：反射率 0.0001，温度 0.02 K。</translation>
  </message>
  <message>
   <source>Distance factor</source>
   <translation>距离系数</translation>
  </message>
  <message>
   <source>Distance over which a change that belongs to a landscape fades.</source>
   <translation>属于整片景观的变化逐渐消失的距离。</translation>
  </message>
  <message>
   <source>Distance over which a change that belongs to a neighbourhood fades.</source>
   <translation>属于邻近区域的变化逐渐消失的距离。</translation>
  </message>
  <message>
   <source>Distance over which a change that belongs to one place fades.</source>
   <translation>属于单个地点的变化逐渐消失的距离。</translation>
  </message>
  <message>
   <source>Do Not Align</source>
   <translation>不对齐</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>完成</translation>
  </message>
  <message>
   <source>Double-click to set the date.</source>
   <translation>双击以设置日期。</translation>
  </message>
  <message>
   <source>Download %1, on disk %2.</source>
   <translation>下载 %1，占用磁盘 %2。</translation>
  </message>
  <message>
   <source>Download and Set Up</source>
   <translation>下载并安装</translation>
  </message>
  <message>
   <source>Download and check</source>
   <translation>下载并检查</translation>
  </message>
  <message>
   <source>Drag the handle · ← → move it · X swaps sides · Esc leaves</source>
   <translation>拖动手柄 · ← → 移动 · X 交换两侧 · Esc 退出</translation>
  </message>
  <message>
   <source>Drag the handle: predicted on the left, coarse on the right. Press Esc to leave.</source>
   <translation>拖动手柄：左为预测，右为粗影像。按 Esc 退出。</translation>
  </message>
  <message>
   <source>Drop</source>
   <translation>舍弃</translation>
  </message>
  <message>
   <source>Drop to add %1 image</source>
   <translation>放下以添加 %1 幅影像</translation>
  </message>
  <message>
   <source>Drop to add %1 images</source>
   <translation>放下以添加 %1 幅影像</translation>
  </message>
  <message>
   <source>Drop to add the images of the folder</source>
   <translation>放下以添加文件夹中的影像</translation>
  </message>
  <message>
   <source>Drop to open %1 recipes</source>
   <translation>放下以打开 %1 个配方</translation>
  </message>
  <message>
   <source>Drop to open the recipe</source>
   <translation>放下以打开配方</translation>
  </message>
  <message>
   <source>EDC-STFN %1 million pixels per minute on %2</source>
   <translation>EDC-STFN 在 %2 上每分钟 %1 百万像元</translation>
  </message>
  <message>
   <source>ERGAS, ratio %1</source>
   <translation>ERGAS，比率 %1</translation>
  </message>
  <message>
   <source>Each date becomes one fine image.</source>
   <translation>每个日期生成一幅精细影像。</translation>
  </message>
  <message>
   <source>Empty: QGIS' own Python.</source>
   <translation>留空：QGIS 自带的 Python。</translation>
  </message>
  <message>
   <source>Empty: all cores.</source>
   <translation>留空：所有核心。</translation>
  </message>
  <message>
   <source>Empty: that of the fine images.</source>
   <translation>留空：与精细影像相同。</translation>
  </message>
  <message>
   <source>End Tour</source>
   <translation>结束导览</translation>
  </message>
  <message>
   <source>Engine</source>
   <translation>引擎</translation>
  </message>
  <message>
   <source>Engine status</source>
   <translation>引擎状态</translation>
  </message>
  <message>
   <source>Enhance</source>
   <translation>增强</translation>
  </message>
  <message>
   <source>Enhance revisits (super-resolution, pansharpening)</source>
   <translation>增强重访影像（超分辨率、全色锐化）</translation>
  </message>
  <message>
   <source>Enhanced %1 · %2</source>
   <translation>增强 %1 · %2</translation>
  </message>
  <message>
   <source>Enhanced image</source>
   <translation>增强影像</translation>
  </message>
  <message>
   <source>Enhanced image added to the group “%1”. Time: %2.</source>
   <translation>增强影像已加入组“%1”。用时：%2。</translation>
  </message>
  <message>
   <source>Enhanced · %1</source>
   <translation>增强 · %1</translation>
  </message>
  <message>
   <source>Enhancing %1 revisit</source>
   <translation>正在增强 %1 幅重访影像</translation>
  </message>
  <message>
   <source>Enhancing %1 revisits</source>
   <translation>正在增强 %1 幅重访影像</translation>
  </message>
  <message>
   <source>Equal</source>
   <translation>相等</translation>
  </message>
  <message>
   <source>Error</source>
   <translation>错误</translation>
  </message>
  <message>
   <source>Error map</source>
   <translation>误差图</translation>
  </message>
  <message>
   <source>Error of all bands relative to the overall mean.</source>
   <translation>所有波段的误差，相对于总体均值。</translation>
  </message>
  <message>
   <source>Error relative to the mean of each band.</source>
   <translation>误差，相对于各波段的均值。</translation>
  </message>
  <message>
   <source>Errors from %1 to %2</source>
   <translation>误差从 %1 到 %2</translation>
  </message>
  <message>
   <source>Estimating…</source>
   <translation>正在估算…</translation>
  </message>
  <message>
   <source>Evaluate a fused image</source>
   <translation>评价融合影像</translation>
  </message>
  <message>
   <source>Every coarse date</source>
   <translation>每个粗影像日期</translation>
  </message>
  <message>
   <source>Every fine band that is used needs its band of the coarse images.</source>
   <translation>每个使用的精细波段都需要对应的粗影像波段。</translation>
  </message>
  <message>
   <source>Every image of this folder is a revisit, besides those above. The panchromatic image, the result, and masks (names that end in SCL, CLM, dataMask or mask) may lie in it.</source>
   <translation>除上述影像外，此文件夹中的每幅影像都是重访影像。全色影像、结果和掩膜（名称以 SCL、CLM、dataMask 或 mask 结尾）可以位于其中。</translation>
  </message>
  <message>
   <source>Every revisit is left out. Tick at least one.</source>
   <translation>所有重访影像都已略去。请至少勾选一幅。</translation>
  </message>
  <message>
   <source>Export Animation</source>
   <translation>导出动画</translation>
  </message>
  <message>
   <source>Export Animation…</source>
   <translation>导出动画…</translation>
  </message>
  <message>
   <source>FILE_DATES: '{}' is no file=date. Write for example {}.</source>
   <translation>FILE_DATES：“{}”不是 文件=日期。例如写 {}。</translation>
  </message>
  <message>
   <source>FOLDER: there is no folder {}.</source>
   <translation>FOLDER：没有文件夹 {}。</translation>
  </message>
  <message>
   <source>Facts for a report, without your name or folders.</source>
   <translation>用于报告的信息，不含您的姓名和文件夹。</translation>
  </message>
  <message>
   <source>False</source>
   <translation>否</translation>
  </message>
  <message>
   <source>Fast and hard to do badly; the plain method to compare others with.</source>
   <translation>快速且不易出错；用来与其他方法比较的简单方法。</translation>
  </message>
  <message>
   <source>Field</source>
   <translation>字段</translation>
  </message>
  <message>
   <source>Field that names the polygons; equal names are one area.</source>
   <translation>为多边形命名的字段；名称相同的为同一区域。</translation>
  </message>
  <message>
   <source>File</source>
   <translation>文件</translation>
  </message>
  <message>
   <source>File of the reference revisit</source>
   <translation>参考重访影像的文件</translation>
  </message>
  <message>
   <source>Files are named by date and method.</source>
   <translation>文件按日期和方法命名。</translation>
  </message>
  <message>
   <source>Fill gaps</source>
   <translation>填补空缺</translation>
  </message>
  <message>
   <source>Fill the form of the page Fuse from recipe files.</source>
   <translation>用配方文件填写“融合”页的表单。</translation>
  </message>
  <message>
   <source>Fill the form with the images and settings of this run.</source>
   <translation>用此次运行的影像和设置填写表单。</translation>
  </message>
  <message>
   <source>Filter</source>
   <translation>过滤</translation>
  </message>
  <message>
   <source>Filter of neighbours</source>
   <translation>邻近像元的过滤</translation>
  </message>
  <message>
   <source>Find out clouds and shifts of the revisits.</source>
   <translation>查明重访影像的云和偏移。</translation>
  </message>
  <message>
   <source>Findings</source>
   <translation>发现</translation>
  </message>
  <message>
   <source>Findings as JSON</source>
   <translation>发现（JSON）</translation>
  </message>
  <message>
   <source>Findings to accept</source>
   <translation>要接受的发现</translation>
  </message>
  <message>
   <source>Fine</source>
   <translation>精细</translation>
  </message>
  <message>
   <source>Fine and coarse images so many days apart still make a pair.</source>
   <translation>相隔这么多天的精细影像和粗影像仍组成一对。</translation>
  </message>
  <message>
   <source>Fine and coarse images stand in one table. Roles and dates were read from the files; click one to correct it.</source>
   <translation>精细影像和粗影像列在一张表中。角色和日期从文件读取；单击可更正。</translation>
  </message>
  <message>
   <source>Fine bands</source>
   <translation>精细影像波段</translation>
  </message>
  <message>
   <source>Fine image of t1</source>
   <translation>t1 的精细影像</translation>
  </message>
  <message>
   <source>Fine image of t3</source>
   <translation>t3 的精细影像</translation>
  </message>
  <message>
   <source>Fine image of that date</source>
   <translation>该日期的精细影像</translation>
  </message>
  <message>
   <source>Fine images</source>
   <translation>精细影像</translation>
  </message>
  <message>
   <source>Fine offset</source>
   <translation>精细影像偏移</translation>
  </message>
  <message>
   <source>Fine scale</source>
   <translation>精细影像比例系数</translation>
  </message>
  <message>
   <source>Fit-FC</source>
   <translation>Fit-FC</translation>
  </message>
  <message>
   <source>Fit-FC %1 million pixels per minute on one core</source>
   <translation>Fit-FC 在一个核心上每分钟 %1 百万像元</translation>
  </message>
  <message>
   <source>Fits: %1 bands, ratio %2.</source>
   <translation>适合：%1 个波段，比率 %2。</translation>
  </message>
  <message>
   <source>Fits: %1 bands. It is not stated for which ratio it was trained.</source>
   <translation>适合：%1 个波段。未注明训练所用的比率。</translation>
  </message>
  <message>
   <source>Float32 (with decimals)</source>
   <translation>Float32（含小数）</translation>
  </message>
  <message>
   <source>Float64 (with decimals)</source>
   <translation>Float64（含小数）</translation>
  </message>
  <message>
   <source>Folder</source>
   <translation>文件夹</translation>
  </message>
  <message>
   <source>Folder for fine_DATE.tif and coarse_DATE.tif.</source>
   <translation>fine_DATE.tif 和 coarse_DATE.tif 的文件夹。</translation>
  </message>
  <message>
   <source>Folder made</source>
   <translation>文件夹已创建</translation>
  </message>
  <message>
   <source>Folder of revisits</source>
   <translation>重访影像的文件夹</translation>
  </message>
  <message>
   <source>Folder of the images</source>
   <translation>影像的文件夹</translation>
  </message>
  <message>
   <source>Folder of the results</source>
   <translation>结果的文件夹</translation>
  </message>
  <message>
   <source>Follow similar pixels</source>
   <translation>跟随相似像元</translation>
  </message>
  <message>
   <source>Footprint</source>
   <translation>足迹</translation>
  </message>
  <message>
   <source>Footprint of the coarse sensor</source>
   <translation>粗传感器的足迹</translation>
  </message>
  <message>
   <source>For %1: %2</source>
   <translation>%1：%2</translation>
  </message>
  <message>
   <source>For Comparison</source>
   <translation>用于比较</translation>
  </message>
  <message>
   <source>For DATE_METHOD.tif of every date and the tables series_METHOD.csv and .json. Only a folder of your own can be gone on with: a temporary one is another one each time.</source>
   <translation>存放每个日期的 DATE_METHOD.tif 以及表格 series_METHOD.csv 和 .json。只有在您自己的文件夹中才能继续：临时文件夹每次都不同。</translation>
  </message>
  <message>
   <source>For a date between two pairs; small fields that change steadily.</source>
   <translation>用于两对影像之间的日期；适合稳定变化的小地块。</translation>
  </message>
  <message>
   <source>For a file of several.</source>
   <translation>用于含多个波段的文件。</translation>
  </message>
  <message>
   <source>For an NVIDIA GPU</source>
   <translation>用于 NVIDIA GPU</translation>
  </message>
  <message>
   <source>For comparison; bands outside the range of pan lose.</source>
   <translation>用于比较；全色范围之外的波段会受损。</translation>
  </message>
  <message>
   <source>For comparison; wrong colours where near infrared rules the bands.</source>
   <translation>用于比较；近红外占主导处颜色失真。</translation>
  </message>
  <message>
   <source>For every run that sets no limits of its own.</source>
   <translation>用于没有自行设置限制的每次运行。</translation>
  </message>
  <message>
   <source>For fine texture and an uncertainty; 50 passes per image, so best on a GPU.</source>
   <translation>适合精细纹理和不确定性；每幅影像 50 次，因此最好用 GPU。</translation>
  </message>
  <message>
   <source>For the predictions, a page for each date, and validation_METHOD.csv, .json and .html.</source>
   <translation>存放预测、每个日期的一页以及 validation_METHOD.csv、.json 和 .html。</translation>
  </message>
  <message>
   <source>For the processor</source>
   <translation>用于处理器</translation>
  </message>
  <message>
   <source>Form</source>
   <translation>形式</translation>
  </message>
  <message>
   <source>Form of the network</source>
   <translation>网络的形式</translation>
  </message>
  <message>
   <source>Free there</source>
   <translation>该处可用空间</translation>
  </message>
  <message>
   <source>Freedom of the difference</source>
   <translation>差异的自由度</translation>
  </message>
  <message>
   <source>From</source>
   <translation>从</translation>
  </message>
  <message>
   <source>From Files…</source>
   <translation>从文件…</translation>
  </message>
  <message>
   <source>From Offline Folder…</source>
   <translation>从离线文件夹…</translation>
  </message>
  <message>
   <source>From Revisits Only</source>
   <translation>仅用重访影像</translation>
  </message>
  <message>
   <source>From your folder, on disk %1.</source>
   <translation>来自您的文件夹，占用磁盘 %1。</translation>
  </message>
  <message>
   <source>Fuse</source>
   <translation>融合</translation>
  </message>
  <message>
   <source>Fuse %1 Dates</source>
   <translation>融合 %1 个日期</translation>
  </message>
  <message>
   <source>Fuse a series of dates</source>
   <translation>融合一系列日期</translation>
  </message>
  <message>
   <source>Fuse fine and coarse images</source>
   <translation>融合精细影像和粗影像</translation>
  </message>
  <message>
   <source>Fuse fine and coarse images (spatiotemporal fusion)</source>
   <translation>融合精细影像和粗影像（时空融合）</translation>
  </message>
  <message>
   <source>Fuse first, or choose any two images of one date.</source>
   <translation>请先融合，或选择同一日期的任意两幅影像。</translation>
  </message>
  <message>
   <source>Fused %1 · %2</source>
   <translation>已融合 %1 · %2</translation>
  </message>
  <message>
   <source>Fused image</source>
   <translation>融合影像</translation>
  </message>
  <message>
   <source>Fused images, in time</source>
   <translation>融合影像，按时间</translation>
  </message>
  <message>
   <source>Fused · %1</source>
   <translation>已融合 · %1</translation>
  </message>
  <message>
   <source>Fusing %1</source>
   <translation>正在融合 %1</translation>
  </message>
  <message>
   <source>Fusing %1 (%2 of %3)</source>
   <translation>正在融合 %1（%2 / %3）</translation>
  </message>
  <message>
   <source>Gain of the sensor at the Nyquist frequency of its pixel; auto: from the table of sensors, whose values no manufacturer confirmed.</source>
   <translation>传感器在其像元奈奎斯特频率处的增益；auto：取自传感器表，其数值未经厂商确认。</translation>
  </message>
  <message>
   <source>GeoTIFF on the grid of the fine image, in its type, scale and nodata value.</source>
   <translation>GeoTIFF，采用精细影像的格网、类型、比例系数和无数据值。</translation>
  </message>
  <message>
   <source>GeoTIFF with the bands of the revisits, in their type, scale and nodata value; with a panchromatic image on its pixels.</source>
   <translation>具有重访影像波段的 GeoTIFF，采用其类型、比例和无数据值；有全色影像时位于其像元上。</translation>
  </message>
  <message>
   <source>Give a REFERENCE or a COARSE image to compare with.</source>
   <translation>请给出用于比较的 REFERENCE 或 COARSE 影像。</translation>
  </message>
  <message>
   <source>Go Without Pan</source>
   <translation>不用全色影像</translation>
  </message>
  <message>
   <source>Good</source>
   <translation>好</translation>
  </message>
  <message>
   <source>Good values (keep-values:4+5)</source>
   <translation>好值 (keep-values:4+5)</translation>
  </message>
  <message>
   <source>Good where pan and revisits lie exactly on each other.</source>
   <translation>适用于全色与重访影像精确重合之处。</translation>
  </message>
  <message>
   <source>Good with bands that pan does not cover.</source>
   <translation>适用于全色未覆盖的波段。</translation>
  </message>
  <message>
   <source>Grid of the merging</source>
   <translation>合并的格网</translation>
  </message>
  <message>
   <source>Group of Layers</source>
   <translation>图层组</translation>
  </message>
  <message>
   <source>Guarded</source>
   <translation>带保护</translation>
  </message>
  <message>
   <source>HTML (*.html)</source>
   <translation>HTML (*.html)</translation>
  </message>
  <message>
   <source>Half ticked: done where it helps, as the engine judges.</source>
   <translation>半勾选：在引擎判断有帮助时执行。</translation>
  </message>
  <message>
   <source>Halo of a window</source>
   <translation>窗口外围</translation>
  </message>
  <message>
   <source>Help</source>
   <translation>帮助</translation>
  </message>
  <message>
   <source>Help on This</source>
   <translation>有关帮助</translation>
  </message>
  <message>
   <source>Hide</source>
   <translation>隐藏</translation>
  </message>
  <message>
   <source>Histogram of errors</source>
   <translation>误差直方图</translation>
  </message>
  <message>
   <source>Histogram of the errors: %1. %2</source>
   <translation>误差直方图：%1。%2</translation>
  </message>
  <message>
   <source>History</source>
   <translation>历史记录</translation>
  </message>
  <message>
   <source>Homogeneity window</source>
   <translation>均质性窗口</translation>
  </message>
  <message>
   <source>How a coarse change becomes a fine one: one adds it as it is; regression scales it by the slope of fine on coarse values where that is significant; blended takes as much of the slope as it is significant; guarded scales only where the slope is sure, and never with a single band.</source>
   <translation>粗变化如何转为细变化：one 原样相加；regression 在斜率显著处按精细值对粗值的斜率缩放；blended 按显著程度采用斜率；guarded 仅在斜率可靠处缩放，单波段时从不缩放。</translation>
  </message>
  <message>
   <source>How bands are matched</source>
   <translation>波段的匹配方式</translation>
  </message>
  <message>
   <source>How coarse cells are drawn on the fine grid. Used when the coarse pixels lie exactly on the fine grid; other images are interpolated when they are read.</source>
   <translation>粗格网如何绘制到精细格网上。当粗像元恰好落在精细格网上时使用；其他影像在读取时插值。</translation>
  </message>
  <message>
   <source>How coarse t2 is drawn on the fine grid, to see where inside a coarse pixel the change lies. local-tps is the thin-plate spline of the paper, in a form for images of any size.</source>
   <translation>如何把 t2 低分辨率影像绘制到高分辨率网格上，以判断变化位于低分辨率像元内的何处。local-tps 是论文中的薄板样条，其形式适用于任意大小的影像。</translation>
  </message>
  <message>
   <source>How far the difference of the pair may be from persisting, with auto; 0 keeps it.</source>
   <translation>自动时，影像对的差异可以偏离“保持不变”多远；0 表示保持。</translation>
  </message>
  <message>
   <source>How many classes of image and change are told apart, at most. Automatic: more where the change is large against the difference of the sensors, 4 to 45.</source>
   <translation>最多区分多少个影像与变化的类别。自动：变化相对传感器差异越大则越多，4 到 45。</translation>
  </message>
  <message>
   <source>How many coarse pixels are predicted from one local window.</source>
   <translation>一个局部窗口预测多少个粗像元。</translation>
  </message>
  <message>
   <source>How many coarse pixels around it a local window looks at.</source>
   <translation>局部窗口向四周查看多少个粗像元。</translation>
  </message>
  <message>
   <source>How many coarse pixels the noise that is expected from the pair counts for.</source>
   <translation>由影像对预计的噪声相当于多少个粗像元的观测。</translation>
  </message>
  <message>
   <source>How many coarse pixels wide and high a learning window is.</source>
   <translation>学习窗口的宽和高各为多少个粗像元。</translation>
  </message>
  <message>
   <source>How many coarse pixels with the largest share of a class tell how it changed.</source>
   <translation>用多少个某类别占比最大的低分辨率像元来确定该类别的变化。</translation>
  </message>
  <message>
   <source>How many cores may work at once.</source>
   <translation>可同时工作的核心数。</translation>
  </message>
  <message>
   <source>How many images are sampled. With several, their mean is the prediction and their standard deviation the uncertainty; the time grows with them.</source>
   <translation>抽取的影像数。多幅时，其均值为预测，标准差为不确定性；时间随之增加。</translation>
  </message>
  <message>
   <source>How many kinds of land cover are told apart in fine t1, at most; there are fewer where a class would be rare or the coarse pixels are few.</source>
   <translation>在 t1 高分辨率影像中最多区分多少种土地覆盖；当某类别过少或低分辨率像元不多时会更少。</translation>
  </message>
  <message>
   <source>How many kinds of land cover are told apart in fine t1, at most; there are fewer where a class would be rare or the coarse pixels are few. Automatic: 8, with a single band 4.</source>
   <translation>在精细影像 t1 中最多区分多少种地表覆盖；若某类过少或粗像元不多，则会减少。自动：8，单波段时为 4。</translation>
  </message>
  <message>
   <source>How many of the most similar pixels of the window are averaged. More give a smoother change.</source>
   <translation>窗口中最相似的像元中参与平均的个数。越多变化越平滑。</translation>
  </message>
  <message>
   <source>How much of the result is a plainer prediction without landmarks, where the coarse image is free of noise.</source>
   <translation>在粗影像没有噪声的情况下，结果中不使用参考颜色的简单预测所占的比例。</translation>
  </message>
  <message>
   <source>How often the strengths of all kinds of change are improved.</source>
   <translation>各类变化的强度改进多少次。</translation>
  </message>
  <message>
   <source>How often what the coarse image still holds is added. Automatic: more where the change is large against the difference of the sensors, 0 to 5.</source>
   <translation>将低分辨率影像中剩余的信息加入多少次。自动：变化相对传感器差异越大则越多，0 到 5。</translation>
  </message>
  <message>
   <source>How several revisits become the one image that is sharpened.</source>
   <translation>多幅重访影像如何成为被锐化的一幅影像。</translation>
  </message>
  <message>
   <source>How strongly a kind of change that few coarse pixels call for is kept small.</source>
   <translation>对于只有少数粗像元支持的变化类型，抑制其强度的程度。</translation>
  </message>
  <message>
   <source>How the bands of fine and coarse images are matched.</source>
   <translation>精细影像和粗影像的波段如何匹配。</translation>
  </message>
  <message>
   <source>How the coarse images are brought to the fine grid.</source>
   <translation>如何将粗影像变换到精细格网。</translation>
  </message>
  <message>
   <source>How the image is computed. auto: {}, with a panchromatic image {}; {}</source>
   <translation>影像如何计算。auto：{}，有全色影像时 {}；{}</translation>
  </message>
  <message>
   <source>How the numbers of the result are stored.</source>
   <translation>结果数值的存储方式。</translation>
  </message>
  <message>
   <source>How the numbers of the result are stored. auto: as those of the revisits.</source>
   <translation>结果数值的存储方式。auto：与重访影像相同。</translation>
  </message>
  <message>
   <source>How the prediction is computed: {}</source>
   <translation>预测的计算方式：{}</translation>
  </message>
  <message>
   <source>How to Fuse</source>
   <translation>如何融合</translation>
  </message>
  <message>
   <source>How two pairs are mixed: change counts the pair more whose coarse image is nearer to that of t2; reliability also the one whose images agree better.</source>
   <translation>两对影像如何混合：change 更看重粗影像更接近 t2 的一对；reliability 还看重影像之间更一致的一对。</translation>
  </message>
  <message>
   <source>How unlike a pixel may be to a landmark of the broad comparison, in standard deviations of the bands.</source>
   <translation>宽比较中像元与参考颜色可相差多少，以波段标准差计。</translation>
  </message>
  <message>
   <source>How unlike a pixel may be to a landmark of the close comparison, in standard deviations of the bands.</source>
   <translation>窄比较中像元与参考颜色可相差多少，以波段标准差计。</translation>
  </message>
  <message>
   <source>ISO dates with commas.</source>
   <translation>ISO 日期，以逗号分隔。</translation>
  </message>
  <message>
   <source>Ibp</source>
   <translation>IBP</translation>
  </message>
  <message>
   <source>Ibp robust</source>
   <translation>稳健 IBP</translation>
  </message>
  <message>
   <source>Ignore</source>
   <translation>忽略</translation>
  </message>
  <message>
   <source>Image enhanced, %1 of pixels without data.</source>
   <translation>影像已增强，%1 的像元无数据。</translation>
  </message>
  <message>
   <source>Images</source>
   <translation>影像</translation>
  </message>
  <message>
   <source>Import</source>
   <translation>导入</translation>
  </message>
  <message>
   <source>Import as %1</source>
   <translation>导入为 %1</translation>
  </message>
  <message>
   <source>Importing %1…</source>
   <translation>正在导入 %1…</translation>
  </message>
  <message>
   <source>Import…</source>
   <translation>导入…</translation>
  </message>
  <message>
   <source>In force now: %1 (from: %2)</source>
   <translation>当前使用：%1（来自：%2）</translation>
  </message>
  <message>
   <source>In how many windows of a large scene the strengths of all kinds of change are learned.</source>
   <translation>在大场景的多少个窗口中学习各类变化的强度。</translation>
  </message>
  <message>
   <source>In the order of the training, with wavelengths if you like: blue, green, red:655nm.</source>
   <translation>按训练时的顺序，可附波长：blue, green, red:655nm。</translation>
  </message>
  <message>
   <source>In units of the coordinate system of the revisits. Empty: the pixel of the panchromatic image, else half of the revisits' pixel.</source>
   <translation>以重访影像坐标系的单位表示。留空：全色影像的像元，否则为重访影像像元的一半。</translation>
  </message>
  <message>
   <source>Install</source>
   <translation>安装</translation>
  </message>
  <message>
   <source>Install a weights file (.safetensors) or a published checkpoint (.ckpt, .pth).</source>
   <translation>安装权重文件 (.safetensors) 或已发布的检查点 (.ckpt, .pth)。</translation>
  </message>
  <message>
   <source>Install a weights file (.safetensors) or its published checkpoint (.ckpt).</source>
   <translation>安装权重文件（.safetensors）或其发布的检查点（.ckpt）。</translation>
  </message>
  <message>
   <source>Installed, but the test image came out wrong. It will not be used.</source>
   <translation>已安装，但测试影像的结果不对。不会使用它。</translation>
  </message>
  <message>
   <source>Int16 (−32768 to 32767)</source>
   <translation>Int16（−32768 至 32767）</translation>
  </message>
  <message>
   <source>Interpolation</source>
   <translation>插值</translation>
  </message>
  <message>
   <source>It can be read. Its card names no checksum to compare.</source>
   <translation>可以读取。其卡片没有可供比较的校验和。</translation>
  </message>
  <message>
   <source>It joins several revisits of one place, and a pan image. Use it on the page Enhance.</source>
   <translation>它将同一地点的多次观测与一幅全色影像合成。请在“增强”页使用。</translation>
  </message>
  <message>
   <source>It was trained for a ratio of %1; these images have %2. The result may look blocky.</source>
   <translation>训练所用比率为 %1；这些影像为 %2。结果可能呈块状。</translation>
  </message>
  <message>
   <source>Iterations</source>
   <translation>迭代次数</translation>
  </message>
  <message>
   <source>JSON (*.json)</source>
   <translation>JSON (*.json)</translation>
  </message>
  <message>
   <source>Keep</source>
   <translation>保留</translation>
  </message>
  <message>
   <source>Keep detail</source>
   <translation>保留细节</translation>
  </message>
  <message>
   <source>Keeps edges well; needs no coarse image of t1, but weights trained on similar images.</source>
   <translation>能很好地保持边缘；不需要 t1 的粗影像，但需要用相似影像训练的权重。</translation>
  </message>
  <message>
   <source>Keeps the colours' proportions; known from every GIS.</source>
   <translation>保持颜色比例；各种 GIS 中皆有。</translation>
  </message>
  <message>
   <source>Keeps the colours.</source>
   <translation>保持颜色。</translation>
  </message>
  <message>
   <source>Keeps the fine image of each date away in turn, predicts it from the other pairs and compares both: eleven metrics per date and their means, beside no change, as CSV and as an HTML report. Says how good a method is on your own place before you trust it.</source>
   <translation>依次留出每个日期的精细影像，用其余影像对预测并比较：每个日期十一项指标及其平均值，与“无变化”并列，输出 CSV 和 HTML 报告。在您信任某方法之前，说明它在您的地区有多好。</translation>
  </message>
  <message>
   <source>Kept</source>
   <translation>保留</translation>
  </message>
  <message>
   <source>Land surface temperature between two pairs; the coarse sensor sets the level.</source>
   <translation>两对影像之间的地表温度；水平由低分辨率传感器决定。</translation>
  </message>
  <message>
   <source>Landmarks, narrow</source>
   <translation>参考颜色（窄）</translation>
  </message>
  <message>
   <source>Landmarks, wide</source>
   <translation>参考颜色（宽）</translation>
  </message>
  <message>
   <source>Larger adds more; auto: the smallest odd one that covers a pixel of the revisits.</source>
   <translation>越大加入越多；auto：能覆盖重访影像一个像元的最小奇数。</translation>
  </message>
  <message>
   <source>Largest possible value against the error, logarithmic.</source>
   <translation>最大可能值与误差之比，对数。</translation>
  </message>
  <message>
   <source>Largest quotient</source>
   <translation>最大商</translation>
  </message>
  <message>
   <source>Largest residual</source>
   <translation>最大残差</translation>
  </message>
  <message>
   <source>Largest shift</source>
   <translation>最大偏移</translation>
  </message>
  <message>
   <source>Layer</source>
   <translation>图层</translation>
  </message>
  <message>
   <source>Learning steps</source>
   <translation>学习步数</translation>
  </message>
  <message>
   <source>Learning windows</source>
   <translation>学习窗口</translation>
  </message>
  <message>
   <source>Least correlation</source>
   <translation>最小相关系数</translation>
  </message>
  <message>
   <source>Least valid share</source>
   <translation>最小有效比例</translation>
  </message>
  <message>
   <source>Leave Out</source>
   <translation>略去</translation>
  </message>
  <message>
   <source>Leave Out Pair</source>
   <translation>排除该影像对</translation>
  </message>
  <message>
   <source>Leave changed cells out</source>
   <translation>排除变化像元</translation>
  </message>
  <message>
   <source>Leave each revisit out once</source>
   <translation>逐一剔除每幅重访图像</translation>
  </message>
  <message>
   <source>Leave mixed cells out</source>
   <translation>排除混合像元</translation>
  </message>
  <message>
   <source>Leave one date out</source>
   <translation>留出一个日期</translation>
  </message>
  <message>
   <source>Leaving a date out needs two dates that have both a fine and a coarse image.</source>
   <translation>留出一个日期需要两个既有精细影像又有粗影像的日期。</translation>
  </message>
  <message>
   <source>Left</source>
   <translation>左</translation>
  </message>
  <message>
   <source>Left layer</source>
   <translation>左图层</translation>
  </message>
  <message>
   <source>Left out</source>
   <translation>已略去</translation>
  </message>
  <message>
   <source>Lenient</source>
   <translation>宽松</translation>
  </message>
  <message>
   <source>Less noise, where nothing changed.</source>
   <translation>无变化处噪声更少。</translation>
  </message>
  <message>
   <source>Level of the result</source>
   <translation>结果的水平</translation>
  </message>
  <message>
   <source>Licence</source>
   <translation>许可证</translation>
  </message>
  <message>
   <source>Licences</source>
   <translation>许可证</translation>
  </message>
  <message>
   <source>Limits</source>
   <translation>限制</translation>
  </message>
  <message>
   <source>List the pairs of a folder</source>
   <translation>列出文件夹中的影像对</translation>
  </message>
  <message>
   <source>Local tps</source>
   <translation>局部薄板样条</translation>
  </message>
  <message>
   <source>Log</source>
   <translation>日志</translation>
  </message>
  <message>
   <source>Logarithmic weights</source>
   <translation>对数权重</translation>
  </message>
  <message>
   <source>Long range</source>
   <translation>长程</translation>
  </message>
  <message>
   <source>Look Again</source>
   <translation>重新查看</translation>
  </message>
  <message>
   <source>Looked through with the folders in it. Masks and results of STFusion are left out.</source>
   <translation>连同其子文件夹一起查找。掩膜和 STFusion 的结果会略过。</translation>
  </message>
  <message>
   <source>Looking at the revisits</source>
   <translation>正在查看重访影像</translation>
  </message>
  <message>
   <source>Looking at this computer…</source>
   <translation>正在查看此计算机…</translation>
  </message>
  <message>
   <source>Looking for networks…</source>
   <translation>正在查找网络…</translation>
  </message>
  <message>
   <source>MASKS: '{}' is no file=mask. Write for example {}.</source>
   <translation>MASKS：“{}”不是 文件=掩膜。例如写 {}。</translation>
  </message>
  <message>
   <source>MP4 video (*.mp4)</source>
   <translation>MP4 视频 (*.mp4)</translation>
  </message>
  <message>
   <source>Made for</source>
   <translation>用于</translation>
  </message>
  <message>
   <source>Make It Agree</source>
   <translation>使其一致</translation>
  </message>
  <message>
   <source>Make Training Commands…</source>
   <translation>生成训练命令…</translation>
  </message>
  <message>
   <source>Make a sharp image of a day that has only a blurred one</source>
   <translation>为只有模糊影像的日子生成清晰影像</translation>
  </message>
  <message>
   <source>Make one sharp image of several blurred ones</source>
   <translation>由多幅模糊影像制作一幅清晰影像</translation>
  </message>
  <message>
   <source>Make the private folder somewhere else.</source>
   <translation>在其他位置创建私有文件夹。</translation>
  </message>
  <message>
   <source>Make the result agree with the coarse image</source>
   <translation>使结果与粗影像一致</translation>
  </message>
  <message>
   <source>Make the result, when degraded, agree with the coarse image. auto: where the pair can be trusted.</source>
   <translation>使结果在降级后与粗影像一致。auto：在影像对可信之处。</translation>
  </message>
  <message>
   <source>Makes fine and coarse images of fields, forest, water and roads on several dates, with crop growth, harvest, flood and new buildings. The truth of every date is known.</source>
   <translation>生成多个日期的田块、森林、水体和道路的精细影像和粗影像，含作物生长、收割、洪水和新建筑。每个日期的真值都已知。</translation>
  </message>
  <message>
   <source>Makes one sharp image of several blurred images of one place and, where there is one, of a sharp panchromatic image. Needs no training. Revisits of other dates, extents and coordinate systems are brought to the reference; clouded ones are left out.</source>
   <translation>由同一地点的多幅模糊影像以及（如有）一幅清晰的全色影像制作一幅清晰影像。无需训练。其他日期、范围和坐标系的重访影像会配准到参考影像；有云的会被略去。</translation>
  </message>
  <message>
   <source>Makes the two commands for a computer with a GPU, from the images on the Fuse page. On another computer, copy the images and write its folders into the commands.</source>
   <translation>根据“融合”页的影像，为带 GPU 的计算机写出两条命令。在另一台计算机上，请复制影像并将其文件夹写入命令。</translation>
  </message>
  <message>
   <source>Many revisits with different shifts, little change.</source>
   <translation>偏移各异的许多重访影像，变化很小。</translation>
  </message>
  <message>
   <source>Mask %1</source>
   <translation>掩膜 %1</translation>
  </message>
  <message>
   <source>Mask of %1</source>
   <translation>%1 的掩膜</translation>
  </message>
  <message>
   <source>Mask of coarse image of t1</source>
   <translation>t1 粗影像的掩膜</translation>
  </message>
  <message>
   <source>Mask of coarse image of t2</source>
   <translation>t2 粗影像的掩膜</translation>
  </message>
  <message>
   <source>Mask of coarse image of t3</source>
   <translation>t3 粗影像的掩膜</translation>
  </message>
  <message>
   <source>Mask of fine image of t1</source>
   <translation>t1 精细影像的掩膜</translation>
  </message>
  <message>
   <source>Mask of fine image of t3</source>
   <translation>t3 精细影像的掩膜</translation>
  </message>
  <message>
   <source>Mask or QA raster, with its rule after an @, e.g. qa.tif@bits:1+3.</source>
   <translation>掩膜或质量栅格，@ 之后为其规则，例如 qa.tif@bits:1+3。</translation>
  </message>
  <message>
   <source>Mask or quality raster of %1</source>
   <translation>%1 的掩膜或质量栅格</translation>
  </message>
  <message>
   <source>Mask rule %1</source>
   <translation>掩膜规则 %1</translation>
  </message>
  <message>
   <source>Mask rule of %1</source>
   <translation>%1 的掩膜规则</translation>
  </message>
  <message>
   <source>Match</source>
   <translation>匹配</translation>
  </message>
  <message>
   <source>Match pan to the bands</source>
   <translation>使全色与波段匹配</translation>
  </message>
  <message>
   <source>Match the brightness</source>
   <translation>匹配亮度</translation>
  </message>
  <message>
   <source>Match the level locally</source>
   <translation>局部匹配亮度水平</translation>
  </message>
  <message>
   <source>Mean</source>
   <translation>均值</translation>
  </message>
  <message>
   <source>Mean error without its sign.</source>
   <translation>不计正负号的平均误差。</translation>
  </message>
  <message>
   <source>Mean-preserving rounds</source>
   <translation>保持均值的轮数</translation>
  </message>
  <message>
   <source>Measure how good the newest result is.</source>
   <translation>衡量最新结果有多好。</translation>
  </message>
  <message>
   <source>Median</source>
   <translation>中位数</translation>
  </message>
  <message>
   <source>Memory</source>
   <translation>内存</translation>
  </message>
  <message>
   <source>Memory in MB</source>
   <translation>内存（MB）</translation>
  </message>
  <message>
   <source>Memory: about %1 at once.</source>
   <translation>内存：同时约 %1。</translation>
  </message>
  <message>
   <source>Merging of the revisits</source>
   <translation>重访影像的合并</translation>
  </message>
  <message>
   <source>Method</source>
   <translation>方法</translation>
  </message>
  <message>
   <source>Method Options</source>
   <translation>方法选项</translation>
  </message>
  <message>
   <source>Method taken: %1.</source>
   <translation>采用的方法：%1。</translation>
  </message>
  <message>
   <source>Methods and weights with commas between them, e.g. fsdaf, fit-fc. Empty: every method without weights that takes the images.</source>
   <translation>用逗号分隔的方法和权重，例如 fsdaf, fit-fc。留空：所有接受这些影像且无需权重的方法。</translation>
  </message>
  <message>
   <source>Metrics</source>
   <translation>指标</translation>
  </message>
  <message>
   <source>Middle range</source>
   <translation>中程</translation>
  </message>
  <message>
   <source>Minimum</source>
   <translation>最小值</translation>
  </message>
  <message>
   <source>Models</source>
   <translation>模型</translation>
  </message>
  <message>
   <source>More</source>
   <translation>更多</translation>
  </message>
  <message>
   <source>More Output Options</source>
   <translation>更多输出选项</translation>
  </message>
  <message>
   <source>More give more detail, and more noise.</source>
   <translation>越多则细节越多，噪声也越多。</translation>
  </message>
  <message>
   <source>Most memory for images; smaller tiles give the same image.</source>
   <translation>影像的最大内存；较小的分块得到相同的影像。</translation>
  </message>
  <message>
   <source>Most revisits</source>
   <translation>最多重访图像数</translation>
  </message>
  <message>
   <source>Move the coarse images onto the fine ones</source>
   <translation>把粗影像移到细影像上</translation>
  </message>
  <message>
   <source>Moved by %1</source>
   <translation>移动了 %1</translation>
  </message>
  <message>
   <source>My own Python</source>
   <translation>我自己的 Python</translation>
  </message>
  <message>
   <source>NVIDIA GPU</source>
   <translation>NVIDIA GPU</translation>
  </message>
  <message>
   <source>NVIDIA driver</source>
   <translation>NVIDIA 驱动程序</translation>
  </message>
  <message>
   <source>NVIDIA's libraries: NVIDIA's own</source>
   <translation>NVIDIA 的库：NVIDIA 的许可证</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>名称</translation>
  </message>
  <message>
   <source>Name a Python on the page Engine.</source>
   <translation>在“引擎”页指定一个 Python。</translation>
  </message>
  <message>
   <source>Named by</source>
   <translation>命名依据</translation>
  </message>
  <message>
   <source>Names, versions, files and sizes.</source>
   <translation>名称、版本、文件和大小。</translation>
  </message>
  <message>
   <source>Nearest</source>
   <translation>最近邻</translation>
  </message>
  <message>
   <source>Nearest in time; the images are not compared yet.</source>
   <translation>时间上最近；尚未比较图像。</translation>
  </message>
  <message>
   <source>Nearly as good as FSDAF and quick without the filter; clear classes.</source>
   <translation>几乎与 FSDAF 一样好，不用滤波时速度快；适合类别清晰的区域。</translation>
  </message>
  <message>
   <source>Needs a fine image of any date, and the coarse image of the date you want.</source>
   <translation>需要任意日期的精细图像，以及所需日期的粗略图像。</translation>
  </message>
  <message>
   <source>Needs a pair before and a pair after the date you want, and its coarse image.</source>
   <translation>需要所需日期之前和之后各一对图像，以及该日期的粗略图像。</translation>
  </message>
  <message>
   <source>Needs a pair, and the coarse image of the date you want.</source>
   <translation>需要一对图像，以及所需日期的粗略图像。</translation>
  </message>
  <message>
   <source>Needs one coarse and one fine image of any date; trained against a discriminator.</source>
   <translation>需要任意日期的一幅粗影像和一幅精细影像；与判别器对抗训练。</translation>
  </message>
  <message>
   <source>Needs two fine images and their dates, but no coarse image at all.</source>
   <translation>需要两幅精细影像及其日期，但完全不需要粗影像。</translation>
  </message>
  <message>
   <source>NetCDF (*.nc)</source>
   <translation>NetCDF (*.nc)</translation>
  </message>
  <message>
   <source>Network</source>
   <translation>网络</translation>
  </message>
  <message>
   <source>Networks You Could Get</source>
   <translation>可以获取的网络</translation>
  </message>
  <message>
   <source>Networks You Could Get…</source>
   <translation>可以获取的网络…</translation>
  </message>
  <message>
   <source>Networks You Have</source>
   <translation>您拥有的网络</translation>
  </message>
  <message>
   <source>Networks in a folder of their own.</source>
   <translation>网络在单独的文件夹中。</translation>
  </message>
  <message>
   <source>Networks on</source>
   <translation>运行网络的设备</translation>
  </message>
  <message>
   <source>Networks run on %1 (measured: %2 million pixels per minute). The engine is in use.</source>
   <translation>网络在 %1 上运行（实测：每分钟 %2 百万像元）。该引擎正在使用。</translation>
  </message>
  <message>
   <source>New noise per step</source>
   <translation>每步的新噪声</translation>
  </message>
  <message>
   <source>Next</source>
   <translation>下一步</translation>
  </message>
  <message>
   <source>Next: %1</source>
   <translation>接下来：%1</translation>
  </message>
  <message>
   <source>No Change</source>
   <translation>无变化</translation>
  </message>
  <message>
   <source>No NVIDIA GPU was found.</source>
   <translation>未找到 NVIDIA GPU。</translation>
  </message>
  <message>
   <source>No NVIDIA driver was found. Needs driver %1 or newer.</source>
   <translation>未找到 NVIDIA 驱动程序。需要 %1 或更高版本的驱动程序。</translation>
  </message>
  <message>
   <source>No Python was found to run the engine. Set the variable {} to one.</source>
   <translation>未找到可运行引擎的 Python。请将变量 {} 设为一个 Python。</translation>
  </message>
  <message>
   <source>No change</source>
   <translation>无变化</translation>
  </message>
  <message>
   <source>No coarse image of %1 is in the project. Choose one.</source>
   <translation>工程中没有 %1 的粗影像。请选择一幅。</translation>
  </message>
  <message>
   <source>No connection to %1.</source>
   <translation>无法连接到 %1。</translation>
  </message>
  <message>
   <source>No date has both a fine and a coarse image.</source>
   <translation>没有任何日期同时有精细影像和粗影像。</translation>
  </message>
  <message>
   <source>No date is ticked. Tick at least one date to predict.</source>
   <translation>未勾选日期。请至少勾选一个要预测的日期。</translation>
  </message>
  <message>
   <source>No fine image of %1 is in the project. Choose one, or compare with the coarse image.</source>
   <translation>工程中没有 %1 的精细影像。请选择一幅，或与粗影像比较。</translation>
  </message>
  <message>
   <source>No image has data at this place.</source>
   <translation>此处没有影像有数据。</translation>
  </message>
  <message>
   <source>No images at hand?</source>
   <translation>手头没有影像？</translation>
  </message>
  <message>
   <source>No model holds “%1”.</source>
   <translation>没有模型包含“%1”。</translation>
  </message>
  <message>
   <source>No networks yet. The classical methods need none.</source>
   <translation>还没有网络。经典方法不需要网络。</translation>
  </message>
  <message>
   <source>No revisit was given. Give REVISITS, or a FOLDER that holds images of them.</source>
   <translation>没有给出重访影像。请给出 REVISITS，或含有这些影像的 FOLDER。</translation>
  </message>
  <message>
   <source>No run matches these words.</source>
   <translation>没有符合这些词的运行。</translation>
  </message>
  <message>
   <source>Nodata %1</source>
   <translation>无数据值 %1</translation>
  </message>
  <message>
   <source>Noise</source>
   <translation>噪声</translation>
  </message>
  <message>
   <source>Noise of the coarse image in its own units. Automatic: 0.005 for reflectance, 0.5 K for temperature, otherwise from the spread of fine t1.</source>
   <translation>粗影像的噪声，以其自身单位计。自动：反射率 0.005，温度 0.5 K，否则取自精细 t1 的离散度。</translation>
  </message>
  <message>
   <source>Noise of the fine image in its own units. Automatic: 0.005 for reflectance, 0.5 K for temperature, otherwise from the spread of fine t1.</source>
   <translation>精细影像的噪声，以其自身单位计。自动：反射率 0.005，温度 0.5 K，否则取自精细 t1 的离散度。</translation>
  </message>
  <message>
   <source>None</source>
   <translation>无</translation>
  </message>
  <message>
   <source>Not Used</source>
   <translation>未使用</translation>
  </message>
  <message>
   <source>Not everything could be removed: %1. Close programs that use it and try again.</source>
   <translation>无法全部删除：%1。请关闭使用它的程序后重试。</translation>
  </message>
  <message>
   <source>Not finished</source>
   <translation>未完成</translation>
  </message>
  <message>
   <source>Not tested since this engine was chosen.</source>
   <translation>选择此引擎后尚未测试。</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>说明</translation>
  </message>
  <message>
   <source>Notes</source>
   <translation>备注</translation>
  </message>
  <message>
   <source>Nothing to complain about.</source>
   <translation>没有问题。</translation>
  </message>
  <message>
   <source>Nothing was told during this run.</source>
   <translation>此次运行没有任何消息。</translation>
  </message>
  <message>
   <source>NumPy, GDAL</source>
   <translation>NumPy, GDAL</translation>
  </message>
  <message>
   <source>Number of classes</source>
   <translation>类别数</translation>
  </message>
  <message>
   <source>Number of coarse images</source>
   <translation>粗影像的数量</translation>
  </message>
  <message>
   <source>Number of dates predicted now</source>
   <translation>本次预测的日期数</translation>
  </message>
  <message>
   <source>Number of dates that can be predicted</source>
   <translation>可预测的日期数</translation>
  </message>
  <message>
   <source>Number of dates that could not be predicted</source>
   <translation>未能预测的日期数</translation>
  </message>
  <message>
   <source>Number of dates that were finished before</source>
   <translation>先前已完成的日期数</translation>
  </message>
  <message>
   <source>Number of errors</source>
   <translation>错误数</translation>
  </message>
  <message>
   <source>Number of files written</source>
   <translation>写入的文件数</translation>
  </message>
  <message>
   <source>Number of fine images</source>
   <translation>精细影像的数量</translation>
  </message>
  <message>
   <source>Number of pairs</source>
   <translation>影像对的数量</translation>
  </message>
  <message>
   <source>Number of revisits that were left out</source>
   <translation>被略去的重访影像数</translation>
  </message>
  <message>
   <source>Number of revisits that were used</source>
   <translation>所用的重访影像数</translation>
  </message>
  <message>
   <source>Number of the panchromatic image that means no data.</source>
   <translation>全色影像中表示无数据的数值。</translation>
  </message>
  <message>
   <source>Number of the revisits that means no data.</source>
   <translation>重访影像中表示无数据的数值。</translation>
  </message>
  <message>
   <source>Number of warnings</source>
   <translation>警告数</translation>
  </message>
  <message>
   <source>Number type</source>
   <translation>数值类型</translation>
  </message>
  <message>
   <source>Numbers, names or wavelengths, e.g. 1,2,3.</source>
   <translation>编号、名称或波长，例如 1,2,3。</translation>
  </message>
  <message>
   <source>Numbers, names or wavelengths, in order.</source>
   <translation>编号、名称或波长，按顺序。</translation>
  </message>
  <message>
   <source>Numbers, names or wavelengths: 4,3,2,8.</source>
   <translation>编号、名称或波长：4,3,2,8。</translation>
  </message>
  <message>
   <source>OUTPUT must end in .tif: {}</source>
   <translation>OUTPUT 必须以 .tif 结尾：{}</translation>
  </message>
  <message>
   <source>Of more than these the ones most like the reference are used.</source>
   <translation>超过此数时，使用与参考图像最相似的图像。</translation>
  </message>
  <message>
   <source>Of the coarse sensor, in reflectance.</source>
   <translation>粗传感器的，以反射率计。</translation>
  </message>
  <message>
   <source>Of the result. Automatic: that of the pan image, else half of the revisits' pixel.</source>
   <translation>结果的像元。自动：全色影像的像元，否则为重访影像像元的一半。</translation>
  </message>
  <message>
   <source>Of the revisits: numbers, names or wavelengths with commas between them.</source>
   <translation>重访影像的：编号、名称或波长，以逗号分隔。</translation>
  </message>
  <message>
   <source>Off</source>
   <translation>关闭</translation>
  </message>
  <message>
   <source>Offline Folder…</source>
   <translation>离线文件夹…</translation>
  </message>
  <message>
   <source>Offset</source>
   <translation>偏移</translation>
  </message>
  <message>
   <source>Offset %1, set by hand</source>
   <translation>偏移 %1，手动设置</translation>
  </message>
  <message>
   <source>On %1 there is only a coarse image. STFusion predicts the fine one from the pairs before and after it.</source>
   <translation>%1 只有粗影像。STFusion 用之前和之后的影像对预测精细影像。</translation>
  </message>
  <message>
   <source>On Debian and Ubuntu it is in the package python3-venv. Install it, then try again.</source>
   <translation>在 Debian 和 Ubuntu 上它在软件包 python3-venv 中。请安装后重试。</translation>
  </message>
  <message>
   <source>On Linux the package index has one build for both, with NVIDIA's libraries. The small one (torch %1+cpu) can come from an offline folder.</source>
   <translation>在 Linux 上，软件包索引只有一个含 NVIDIA 库的通用版本。小的版本 (torch %1+cpu) 可来自离线文件夹。</translation>
  </message>
  <message>
   <source>On disk: %1 before compression.</source>
   <translation>磁盘：压缩前 %1。</translation>
  </message>
  <message>
   <source>On the Map</source>
   <translation>地图上</translation>
  </message>
  <message>
   <source>On the command line: %1</source>
   <translation>在命令行中：%1</translation>
  </message>
  <message>
   <source>One</source>
   <translation>一</translation>
  </message>
  <message>
   <source>One HTML file with verdict, scores, maps and plots.</source>
   <translation>一个 HTML 文件，含结论、评分、地图和图表。</translation>
  </message>
  <message>
   <source>One HTML file: how far the result is from each revisit, why one was left out, and pictures of both.</source>
   <translation>一个 HTML 文件：结果与每幅重访影像的差异、某幅被略去的原因，以及两者的图片。</translation>
  </message>
  <message>
   <source>One PNG file per date (*.png)</source>
   <translation>每个日期一个 PNG 文件 (*.png)</translation>
  </message>
  <message>
   <source>One revisit alone holds no further detail. Add more revisits, or a pan image.</source>
   <translation>单幅重访影像不含更多细节。请添加更多重访影像或全色影像。</translation>
  </message>
  <message>
   <source>One row per file.</source>
   <translation>每个文件一行。</translation>
  </message>
  <message>
   <source>Only for files that have none.</source>
   <translation>仅用于没有它的文件。</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>打开</translation>
  </message>
  <message>
   <source>Open Engine Page</source>
   <translation>打开引擎页面</translation>
  </message>
  <message>
   <source>Open Folder</source>
   <translation>打开文件夹</translation>
  </message>
  <message>
   <source>Open Recipe</source>
   <translation>打开配方</translation>
  </message>
  <message>
   <source>Open Recipe…</source>
   <translation>打开配方…</translation>
  </message>
  <message>
   <source>Open Report</source>
   <translation>打开报告</translation>
  </message>
  <message>
   <source>Open in Form</source>
   <translation>在表单中打开</translation>
  </message>
  <message>
   <source>Opposite changes add up</source>
   <translation>相反的变化累加</translation>
  </message>
  <message>
   <source>Over how many coarse pixels on either side neighbouring windows are blended.</source>
   <translation>相邻窗口在每侧多少个粗像元范围内融合。</translation>
  </message>
  <message>
   <source>Overwrite</source>
   <translation>覆盖</translation>
  </message>
  <message>
   <source>P1</source>
   <translation>P1</translation>
  </message>
  <message>
   <source>PAIRS: '{}' is neither auto nor best nor a date such as 2024-05-10.</source>
   <translation>PAIRS：“{}”既不是 auto，也不是 best，也不是 2024-05-10 这样的日期。</translation>
  </message>
  <message>
   <source>PAN is missing: {} takes the detail from there. Give it, or choose {}.</source>
   <translation>缺少 PAN：{} 的细节取自其中。请给出，或选择 {}。</translation>
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
   <translation>软件包</translation>
  </message>
  <message>
   <source>Pairs</source>
   <translation>影像对</translation>
  </message>
  <message>
   <source>Pan Image from File…</source>
   <translation>从文件选择全色影像…</translation>
  </message>
  <message>
   <source>Pan image</source>
   <translation>全色影像</translation>
  </message>
  <message>
   <source>Pan nodata</source>
   <translation>全色无数据值</translation>
  </message>
  <message>
   <source>Pan offset</source>
   <translation>全色偏移量</translation>
  </message>
  <message>
   <source>Pan scale</source>
   <translation>全色比例</translation>
  </message>
  <message>
   <source>Panchromatic image</source>
   <translation>全色影像</translation>
  </message>
  <message>
   <source>Part of the fine image to predict. Empty: all of it.</source>
   <translation>要预测的精细影像部分。留空：全部。</translation>
  </message>
  <message>
   <source>Part of the place to compute. Empty: all of it.</source>
   <translation>要计算的部分。留空：全部。</translation>
  </message>
  <message>
   <source>Passes of the network per image (ddim). Fewer are quicker and smoother.</source>
   <translation>每幅影像通过网络的次数（ddim）。越少越快、越平滑。</translation>
  </message>
  <message>
   <source>Path of python</source>
   <translation>python 的路径</translation>
  </message>
  <message>
   <source>Pick Pixel</source>
   <translation>拾取像元</translation>
  </message>
  <message>
   <source>Pixel</source>
   <translation>像元</translation>
  </message>
  <message>
   <source>Pixel of the revisits / pixel of the result, instead of a pixel size; need not be whole. For images without georeference also the ratio to the panchromatic image.</source>
   <translation>重访影像像元 / 结果像元，代替像元大小；不必为整数。对无地理参考的影像，也是与全色影像之比。</translation>
  </message>
  <message>
   <source>Pixel size</source>
   <translation>像元大小</translation>
  </message>
  <message>
   <source>Pixel size of the result</source>
   <translation>结果的像元大小</translation>
  </message>
  <message>
   <source>Play</source>
   <translation>播放</translation>
  </message>
  <message>
   <source>Play in Time</source>
   <translation>按时间播放</translation>
  </message>
  <message>
   <source>Plot</source>
   <translation>图</translation>
  </message>
  <message>
   <source>Plots</source>
   <translation>图表</translation>
  </message>
  <message>
   <source>Polygons or a raster of classes: scores for each of them as well.</source>
   <translation>多边形或类别栅格：也给出各自的评分。</translation>
  </message>
  <message>
   <source>Polygons with the same text are one area.</source>
   <translation>文本相同的多边形为同一区域。</translation>
  </message>
  <message>
   <source>Predict %1 or not</source>
   <translation>是否预测 %1</translation>
  </message>
  <message>
   <source>Prediction</source>
   <translation>预测</translation>
  </message>
  <message>
   <source>Prediction and reference are the same image, %1.</source>
   <translation>预测与参考是同一幅影像，%1。</translation>
  </message>
  <message>
   <source>Prediction minus reference, mean of the bands.</source>
   <translation>预测减参考，各波段平均。</translation>
  </message>
  <message>
   <source>Predicts a sharp image for every date that has only a blurred one, each from the pairs that are best for it. One GeoTIFF per date and a table with each date's pairs, filled share and agreement with its coarse image. An interrupted series goes on behind its last finished date when it is run again.</source>
   <translation>为每个只有模糊影像的日期预测清晰影像，各用最适合它的影像对。每个日期一个 GeoTIFF，并有一张表列出影像对、填充比例以及与粗影像的一致性。中断的系列再次运行时从最后完成的日期之后继续。</translation>
  </message>
  <message>
   <source>Predicts the sharp image of a date on which only a blurred one exists, from a sharp and a blurred image of a reference date and the blurred image of the wanted date.</source>
   <translation>由参考日期的一幅清晰影像和一幅模糊影像以及所需日期的模糊影像，预测只有模糊影像的日期的清晰影像。</translation>
  </message>
  <message>
   <source>Press Fuse. You can go on working; Cancel stops within two seconds and leaves no half-written file.</source>
   <translation>按“融合”。您可以继续工作；“取消”在两秒内停止，不留下写了一半的文件。</translation>
  </message>
  <message>
   <source>Prior of the noise</source>
   <translation>噪声先验</translation>
  </message>
  <message>
   <source>Prior of the strengths</source>
   <translation>强度先验</translation>
  </message>
  <message>
   <source>Processor</source>
   <translation>处理器</translation>
  </message>
  <message>
   <source>Processor cores that compute at the same time.</source>
   <translation>同时计算的处理器核心。</translation>
  </message>
  <message>
   <source>Product</source>
   <translation>产品</translation>
  </message>
  <message>
   <source>Profile</source>
   <translation>剖面</translation>
  </message>
  <message>
   <source>Progress</source>
   <translation>进度</translation>
  </message>
  <message>
   <source>Pulls each local line towards the common slope: 0 = not at all (as in the paper, noisy), 1 = half way where the coarse image varies as much as the whole scene.</source>
   <translation>将每条局部直线拉向公共斜率：0 = 完全不拉（如论文，噪声大），1 = 当粗影像的变化与整个场景一样大时拉一半。</translation>
  </message>
  <message>
   <source>Pulls the changes around each coarse pixel towards those of the whole scene, which is needed where a class is rare. Automatic: 0.02, with a single band 1.</source>
   <translation>将每个低分辨率像元周围的变化拉向整个场景的变化，在类别稀少处需要这样做。自动：0.02，单波段时为 1。</translation>
  </message>
  <message>
   <source>Purest coarse pixels</source>
   <translation>最纯的低分辨率像元</translation>
  </message>
  <message>
   <source>Put this run on the clipboard, to repeat it elsewhere or to show it to somebody.</source>
   <translation>将此次运行放入剪贴板，以便在别处重复或给他人查看。</translation>
  </message>
  <message>
   <source>PyTorch</source>
   <translation>PyTorch</translation>
  </message>
  <message>
   <source>PyTorch works on the processor, not on the GPU: driver %1, needed %2.</source>
   <translation>PyTorch 在处理器上工作，不在 GPU 上：驱动程序 %1，需要 %2。</translation>
  </message>
  <message>
   <source>Python</source>
   <translation>Python</translation>
  </message>
  <message>
   <source>Python of the engine</source>
   <translation>引擎的 Python</translation>
  </message>
  <message>
   <source>Queue and Log</source>
   <translation>队列和日志</translation>
  </message>
  <message>
   <source>Quick</source>
   <translation>快速</translation>
  </message>
  <message>
   <source>Quick network for gradual change; needs weights trained on similar images.</source>
   <translation>适合渐变的快速网络；需要用相似影像训练的权重。</translation>
  </message>
  <message>
   <source>R squared of the bands and the panchromatic image</source>
   <translation>波段与全色影像的 R 平方</translation>
  </message>
  <message>
   <source>RASE, %</source>
   <translation>RASE, %</translation>
  </message>
  <message>
   <source>RATIO and PIXEL_SIZE say the same thing in two ways. Leave one out.</source>
   <translation>RATIO 和 PIXEL_SIZE 以两种方式表达同一内容。请去掉一个。</translation>
  </message>
  <message>
   <source>RMSE and MAE in reflectance</source>
   <translation>RMSE 和 MAE，以反射率计</translation>
  </message>
  <message>
   <source>RMSE and MAE in the images' temperature</source>
   <translation>RMSE 和 MAE，以影像的温度计</translation>
  </message>
  <message>
   <source>RMSE of no change, mean of the dates</source>
   <translation>无变化的 RMSE，各日期平均</translation>
  </message>
  <message>
   <source>Ratio</source>
   <translation>比率</translation>
  </message>
  <message>
   <source>Read from the %1.</source>
   <translation>读取自 %1。</translation>
  </message>
  <message>
   <source>Read the whole file and compare it with its checksum and its network.</source>
   <translation>读取整个文件，并与其校验和及网络比较。</translation>
  </message>
  <message>
   <source>Ready · built-in engine</source>
   <translation>就绪 · 内置引擎</translation>
  </message>
  <message>
   <source>Ready · private engine with networks</source>
   <translation>就绪 · 带网络的私有引擎</translation>
  </message>
  <message>
   <source>Ready · your own Python</source>
   <translation>就绪 · 您自己的 Python</translation>
  </message>
  <message>
   <source>Ready. All classical methods and checks work. Networks need PyTorch, which is not set up (you may never need it).</source>
   <translation>就绪。所有经典方法和检查都可用。网络需要 PyTorch，目前未安装（您可能永远不需要）。</translation>
  </message>
  <message>
   <source>Ready. Networks run on %1 (measured: %2 million pixels per minute).</source>
   <translation>就绪。网络在 %1 上运行（实测：每分钟 %2 百万像元）。</translation>
  </message>
  <message>
   <source>Recipe</source>
   <translation>配方</translation>
  </message>
  <message>
   <source>Recipes (*.json)</source>
   <translation>配方 (*.json)</translation>
  </message>
  <message>
   <source>Recommended</source>
   <translation>推荐</translation>
  </message>
  <message>
   <source>Recommended: %1</source>
   <translation>推荐：%1</translation>
  </message>
  <message>
   <source>Reference</source>
   <translation>参考</translation>
  </message>
  <message>
   <source>Reference from File</source>
   <translation>从文件选择参考</translation>
  </message>
  <message>
   <source>Reference from File…</source>
   <translation>从文件选择参考…</translation>
  </message>
  <message>
   <source>Reference revisit</source>
   <translation>参考重访影像</translation>
  </message>
  <message>
   <source>Regression</source>
   <translation>回归</translation>
  </message>
  <message>
   <source>Regression window</source>
   <translation>回归窗口</translation>
  </message>
  <message>
   <source>Reliability</source>
   <translation>可靠性</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>移除</translation>
  </message>
  <message>
   <source>Remove %1 (%2)? The file you imported stays.</source>
   <translation>移除 %1（%2）？您导入的文件仍然保留。</translation>
  </message>
  <message>
   <source>Remove Image</source>
   <translation>移除影像</translation>
  </message>
  <message>
   <source>Remove Images</source>
   <translation>移除影像</translation>
  </message>
  <message>
   <source>Remove It</source>
   <translation>移除它</translation>
  </message>
  <message>
   <source>Remove Them</source>
   <translation>移除它们</translation>
  </message>
  <message>
   <source>Remove from List</source>
   <translation>从列表中移除</translation>
  </message>
  <message>
   <source>Removed.</source>
   <translation>已移除。</translation>
  </message>
  <message>
   <source>Removed. The built-in engine is used again.</source>
   <translation>已移除。重新使用内置引擎。</translation>
  </message>
  <message>
   <source>Remove…</source>
   <translation>移除…</translation>
  </message>
  <message>
   <source>Removing %1…</source>
   <translation>正在移除 %1…</translation>
  </message>
  <message>
   <source>Removing the private engine…</source>
   <translation>正在移除私有引擎…</translation>
  </message>
  <message>
   <source>Replace other results</source>
   <translation>替换其他结果</translation>
  </message>
  <message>
   <source>Replace results in the folder that were made from other images or with other settings. Without it they stop the run. Finished dates of the same series are never computed again.</source>
   <translation>替换文件夹中由其他影像或其他设置生成的结果。否则它们会使运行停止。同一系列已完成的日期从不重新计算。</translation>
  </message>
  <message>
   <source>Report</source>
   <translation>报告</translation>
  </message>
  <message>
   <source>Report saved as %1.</source>
   <translation>报告已保存为 %1。</translation>
  </message>
  <message>
   <source>Report saved.</source>
   <translation>报告已保存。</translation>
  </message>
  <message>
   <source>Resampling</source>
   <translation>重采样</translation>
  </message>
  <message>
   <source>Reset</source>
   <translation>重置</translation>
  </message>
  <message>
   <source>Result</source>
   <translation>结果</translation>
  </message>
  <message>
   <source>Review Bands</source>
   <translation>查看波段</translation>
  </message>
  <message>
   <source>Review Bands…</source>
   <translation>查看波段…</translation>
  </message>
  <message>
   <source>Revisit</source>
   <translation>重访影像</translation>
  </message>
  <message>
   <source>Revisit nodata</source>
   <translation>重访影像无数据值</translation>
  </message>
  <message>
   <source>Revisit offset</source>
   <translation>重访影像偏移量</translation>
  </message>
  <message>
   <source>Revisit scale</source>
   <translation>重访影像比例</translation>
  </message>
  <message>
   <source>Revisits</source>
   <translation>重访影像</translation>
  </message>
  <message>
   <source>Revisits are looked for no further away than this.</source>
   <translation>不在比这更远处寻找重访影像。</translation>
  </message>
  <message>
   <source>Right</source>
   <translation>右</translation>
  </message>
  <message>
   <source>Right layer</source>
   <translation>右图层</translation>
  </message>
  <message>
   <source>Rounds of the residual</source>
   <translation>残差轮数</translation>
  </message>
  <message>
   <source>Rounds that pull the interpolated change back to the mean of each coarse pixel. Take 2 for simulated images; 0 for real sensors, which see more than their pixel.</source>
   <translation>将插值的变化拉回每个粗像元均值的轮数。模拟影像取 2；真实传感器取 0，因为它们看到的超出其像元。</translation>
  </message>
  <message>
   <source>Rows</source>
   <translation>行数</translation>
  </message>
  <message>
   <source>Run Again</source>
   <translation>再次运行</translation>
  </message>
  <message>
   <source>Run it again; the log holds the details.</source>
   <translation>请再次运行；日志中有详细信息。</translation>
  </message>
  <message>
   <source>Runs appear here, also after a restart.</source>
   <translation>运行显示在此处，重启后也在。</translation>
  </message>
  <message>
   <source>Runs on what QGIS ships. Nothing to install.</source>
   <translation>使用 QGIS 自带的组件运行。无需安装。</translation>
  </message>
  <message>
   <source>R²</source>
   <translation>R²</translation>
  </message>
  <message>
   <source>R² %1 · slope %2</source>
   <translation>R² %1 · 斜率 %2</translation>
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
   <translation>SCC 比较边缘：田界、道路、单棵树。低于未变影像的值说明预测模糊或边缘移位。请在误差图上查看田块相接之处。</translation>
  </message>
  <message>
   <source>SETTINGS: '{}' is no name=value. Write for example window=21.</source>
   <translation>SETTINGS：“{}”不是 名称=值。例如写 window=21。</translation>
  </message>
  <message>
   <source>SHIFT takes two numbers with a comma between them, e.g. 0.5,-1.</source>
   <translation>SHIFT 需要两个以逗号分隔的数，例如 0.5,-1。</translation>
  </message>
  <message>
   <source>STFusion brings no weights, because weights fit only images like those they were trained on. Import the file of somebody whose images are like yours, or train a network on your own.</source>
   <translation>STFusion 不附带权重，因为权重只适合与训练图像相似的图像。请导入图像与您相似的人的文件，或用您自己的图像训练网络。</translation>
  </message>
  <message>
   <source>STFusion diagnostics</source>
   <translation>STFusion 诊断信息</translation>
  </message>
  <message>
   <source>STFusion makes a private folder with Python packages. QGIS itself is not changed, and one click removes it.</source>
   <translation>STFusion 会创建一个含 Python 软件包的私有文件夹。QGIS 本身不变，单击一次即可删除。</translation>
  </message>
  <message>
   <source>STFusion: Uncertainty</source>
   <translation>STFusion：不确定性</translation>
  </message>
  <message>
   <source>STFusion: comparing pairs</source>
   <translation>STFusion：正在比较图像对</translation>
  </message>
  <message>
   <source>STFusion: looking at the images</source>
   <translation>STFusion：正在查看影像</translation>
  </message>
  <message>
   <source>STFusion: looking at what can be set up</source>
   <translation>STFusion：正在查看可安装的内容</translation>
  </message>
  <message>
   <source>STFusion: looking for files</source>
   <translation>STFusion：正在查找文件</translation>
  </message>
  <message>
   <source>STFusion: looking for networks</source>
   <translation>STFusion：正在查找网络</translation>
  </message>
  <message>
   <source>STFusion: reading dates</source>
   <translation>STFusion：正在读取日期</translation>
  </message>
  <message>
   <source>STFusion: reading images</source>
   <translation>STFusion：正在读取影像</translation>
  </message>
  <message>
   <source>STFusion: removing downloads</source>
   <translation>STFusion：正在删除下载内容</translation>
  </message>
  <message>
   <source>STFusion: removing the engine</source>
   <translation>STFusion：正在移除引擎</translation>
  </message>
  <message>
   <source>STFusion: setting up the engine</source>
   <translation>STFusion：正在安装引擎</translation>
  </message>
  <message>
   <source>STFusion: size of the engine</source>
   <translation>STFusion：引擎的大小</translation>
  </message>
  <message>
   <source>STFusion: spatiotemporal image fusion</source>
   <translation>STFusion：影像时空融合</translation>
  </message>
  <message>
   <source>STFusion: testing the engine</source>
   <translation>STFusion：正在测试引擎</translation>
  </message>
  <message>
   <source>STFusion: weights of networks</source>
   <translation>STFusion：网络的权重</translation>
  </message>
  <message>
   <source>STFusion: writing the animation</source>
   <translation>STFusion：正在写入动画</translation>
  </message>
  <message>
   <source>Same as Fine Image</source>
   <translation>与精细影像相同</translation>
  </message>
  <message>
   <source>Sampler</source>
   <translation>采样器</translation>
  </message>
  <message>
   <source>Samples</source>
   <translation>样本数</translation>
  </message>
  <message>
   <source>Sampling steps</source>
   <translation>采样步数</translation>
  </message>
  <message>
   <source>Save Picture</source>
   <translation>保存图片</translation>
  </message>
  <message>
   <source>Save Picture…</source>
   <translation>保存图片…</translation>
  </message>
  <message>
   <source>Save Recipe</source>
   <translation>保存配方</translation>
  </message>
  <message>
   <source>Save Recipe…</source>
   <translation>保存配方…</translation>
  </message>
  <message>
   <source>Save Report</source>
   <translation>保存报告</translation>
  </message>
  <message>
   <source>Save Report…</source>
   <translation>保存报告…</translation>
  </message>
  <message>
   <source>Save as %1</source>
   <translation>保存为 %1</translation>
  </message>
  <message>
   <source>Saved %1.</source>
   <translation>已保存 %1。</translation>
  </message>
  <message>
   <source>Says in plain sentences what is wrong or doubtful with the images of a fusion (units, dates, overlap, shift, agreement of the pair) and which option mends it.</source>
   <translation>用简单的句子说明融合的影像有何错误或可疑之处（单位、日期、重叠、位移、影像对的一致性），以及哪个选项可以修正。</translation>
  </message>
  <message>
   <source>Says which Python, GDAL, PyTorch and devices the engine has, and what it can run.</source>
   <translation>说明引擎有哪些 Python、GDAL、PyTorch 和设备，以及能运行什么。</translation>
  </message>
  <message>
   <source>Says which images of a folder are fine and which coarse, of which dates they are, which make a pair and which dates can be predicted, with the reason for each.</source>
   <translation>说明文件夹中哪些影像是精细的、哪些是粗的，日期为何，哪些组成一对，哪些日期可预测，并给出各自的理由。</translation>
  </message>
  <message>
   <source>Scale</source>
   <translation>比例系数</translation>
  </message>
  <message>
   <source>Scale %1, set by hand</source>
   <translation>比例系数 %1，手动设置</translation>
  </message>
  <message>
   <source>Scatter plot of the prediction over the reference: %1. %2</source>
   <translation>预测对参考的散点图：%1。%2</translation>
  </message>
  <message>
   <source>Scatter: prediction and reference</source>
   <translation>散点图：预测与参考</translation>
  </message>
  <message>
   <source>Scene</source>
   <translation>场景</translation>
  </message>
  <message>
   <source>Score</source>
   <translation>指标</translation>
  </message>
  <message>
   <source>Scores</source>
   <translation>评分</translation>
  </message>
  <message>
   <source>Scores a prediction against the real fine image of its date, or against the coarse image, with eleven metrics, beside the unchanged fine image of t1.</source>
   <translation>将预测与其日期的真实精细影像或粗影像比较，用十一项指标评分，并与未变的 t1 精细影像并列。</translation>
  </message>
  <message>
   <source>Scores of the result and of the unchanged image</source>
   <translation>结果与未变影像的评分</translation>
  </message>
  <message>
   <source>Scores of the whole image, or of one polygon or class.</source>
   <translation>整幅影像、一个多边形或一个类别的评分。</translation>
  </message>
  <message>
   <source>Scores there</source>
   <translation>该处的评分</translation>
  </message>
  <message>
   <source>Scores, plots and profiles of one band, or of all.</source>
   <translation>一个波段或所有波段的评分、图表和剖面。</translation>
  </message>
  <message>
   <source>Search models</source>
   <translation>搜索模型</translation>
  </message>
  <message>
   <source>Search runs</source>
   <translation>搜索运行</translation>
  </message>
  <message>
   <source>Second Map: %1</source>
   <translation>第二地图：%1</translation>
  </message>
  <message>
   <source>Second map</source>
   <translation>第二地图</translation>
  </message>
  <message>
   <source>Seconds that the run took</source>
   <translation>运行所用秒数</translation>
  </message>
  <message>
   <source>See Findings.</source>
   <translation>见“发现”。</translation>
  </message>
  <message>
   <source>See size, folder and licences first.</source>
   <translation>请先查看大小、文件夹和许可证。</translation>
  </message>
  <message>
   <source>Seed</source>
   <translation>种子</translation>
  </message>
  <message>
   <source>Sensor</source>
   <translation>传感器</translation>
  </message>
  <message>
   <source>Sentinel-2 L2A</source>
   <translation>Sentinel-2 L2A</translation>
  </message>
  <message>
   <source>Set %2 to %1</source>
   <translation>将 %2 设为 %1</translation>
  </message>
  <message>
   <source>Set CRS to %1</source>
   <translation>将坐标参照系设为 %1</translation>
  </message>
  <message>
   <source>Set Coarse Scale to %1</source>
   <translation>将粗影像比例系数设为 %1</translation>
  </message>
  <message>
   <source>Set Date to %1</source>
   <translation>将日期设为 %1</translation>
  </message>
  <message>
   <source>Set Date…</source>
   <translation>设置日期…</translation>
  </message>
  <message>
   <source>Set Fine Scale to %1</source>
   <translation>将精细影像比例系数设为 %1</translation>
  </message>
  <message>
   <source>Set Nodata to %1</source>
   <translation>将无数据值设为 %1</translation>
  </message>
  <message>
   <source>Set Offset to %1</source>
   <translation>将偏移设为 %1</translation>
  </message>
  <message>
   <source>Set Ratio to %1</source>
   <translation>将比率设为 %1</translation>
  </message>
  <message>
   <source>Set Scale of %1 to %2</source>
   <translation>将 %1 的比例系数设为 %2</translation>
  </message>
  <message>
   <source>Set Scales</source>
   <translation>设置比例系数</translation>
  </message>
  <message>
   <source>Set Scales…</source>
   <translation>设置比例系数…</translation>
  </message>
  <message>
   <source>Set Up</source>
   <translation>安装</translation>
  </message>
  <message>
   <source>Set Up the Engine for Networks</source>
   <translation>安装网络引擎</translation>
  </message>
  <message>
   <source>Set Up…</source>
   <translation>安装…</translation>
  </message>
  <message>
   <source>Set by hand.</source>
   <translation>手动设置。</translation>
  </message>
  <message>
   <source>Set on the page Fuse, but not in the commands: %1.</source>
   <translation>在“融合”页设置，但不在命令中：%1。</translation>
  </message>
  <message>
   <source>Set the Bands</source>
   <translation>设置波段</translation>
  </message>
  <message>
   <source>Set up for me</source>
   <translation>为我安装</translation>
  </message>
  <message>
   <source>Set up with PyTorch in a private folder, %1 on disk.</source>
   <translation>已与 PyTorch 一起安装在私有文件夹中，占用磁盘 %1。</translation>
  </message>
  <message>
   <source>Setting up the engine: %1</source>
   <translation>正在安装引擎：%1</translation>
  </message>
  <message>
   <source>Settings of the method</source>
   <translation>方法的设置</translation>
  </message>
  <message>
   <source>Set…</source>
   <translation>设置…</translation>
  </message>
  <message>
   <source>Several bands</source>
   <translation>多个波段</translation>
  </message>
  <message>
   <source>Share of pixels with data, mean of the dates</source>
   <translation>有数据的像元比例，各日期平均</translation>
  </message>
  <message>
   <source>Share of pixels without data</source>
   <translation>无数据的像元比例</translation>
  </message>
  <message>
   <source>Share of the image under cloud, 0 to 0.9.</source>
   <translation>影像被云覆盖的比例，0 至 0.9。</translation>
  </message>
  <message>
   <source>Share of the linear prediction</source>
   <translation>线性预测的比例</translation>
  </message>
  <message>
   <source>Share of the reference's variation that is explained.</source>
   <translation>参考的变化中得到解释的比例。</translation>
  </message>
  <message>
   <source>Sharp image of a second reference date, if you have one.</source>
   <translation>第二个参考日期的清晰影像（如有）。</translation>
  </message>
  <message>
   <source>Sharp image of one band. The result lies on its pixels and takes the detail from it.</source>
   <translation>单波段的清晰影像。结果位于其像元上，细节取自其中。</translation>
  </message>
  <message>
   <source>Sharp image of the reference date. Its grid is the result's.</source>
   <translation>参考日期的清晰影像。其格网即结果的格网。</translation>
  </message>
  <message>
   <source>Sharp images of all dates that have one, in any order. Their dates are read from names and tags.</source>
   <translation>所有有清晰影像的日期的清晰影像，顺序任意。日期从文件名和标签读取。</translation>
  </message>
  <message>
   <source>Sharpness of the revisits</source>
   <translation>重访影像的清晰度</translation>
  </message>
  <message>
   <source>Shift</source>
   <translation>位移</translation>
  </message>
  <message>
   <source>Shift and add</source>
   <translation>移位叠加</translation>
  </message>
  <message>
   <source>Shift of the coarse images</source>
   <translation>粗影像的位移</translation>
  </message>
  <message>
   <source>Short range</source>
   <translation>短程</translation>
  </message>
  <message>
   <source>Show</source>
   <translation>显示</translation>
  </message>
  <message>
   <source>Show %1 More</source>
   <translation>再显示 %1 个</translation>
  </message>
  <message>
   <source>Show Both</source>
   <translation>显示两者</translation>
  </message>
  <message>
   <source>Show Details</source>
   <translation>显示详细信息</translation>
  </message>
  <message>
   <source>Show Log</source>
   <translation>显示日志</translation>
  </message>
  <message>
   <source>Show Packages</source>
   <translation>显示软件包</translation>
  </message>
  <message>
   <source>Show how far the set-up is.</source>
   <translation>显示安装的进展。</translation>
  </message>
  <message>
   <source>Show on Map</source>
   <translation>在地图上显示</translation>
  </message>
  <message>
   <source>Show the Five-Step Tour</source>
   <translation>显示五步导览</translation>
  </message>
  <message>
   <source>Show the models whose card holds these words.</source>
   <translation>显示卡片中含有这些词的模型。</translation>
  </message>
  <message>
   <source>Show the page about this result in the browser.</source>
   <translation>在浏览器中显示关于此结果的页面。</translation>
  </message>
  <message>
   <source>Show the results one after the other in time.</source>
   <translation>按时间依次显示结果。</translation>
  </message>
  <message>
   <source>Show the right layer in a second map that moves along.</source>
   <translation>在同步移动的第二地图中显示右图层。</translation>
  </message>
  <message>
   <source>Show where the prediction is too low or too high.</source>
   <translation>显示预测在何处过低或过高。</translation>
  </message>
  <message>
   <source>Shown beside the prediction: a method worse than no change has no skill.</source>
   <translation>与预测并列显示：比“无变化”更差的方法没有价值。</translation>
  </message>
  <message>
   <source>Shows two commands; nothing is run.</source>
   <translation>显示两条命令；不运行任何内容。</translation>
  </message>
  <message>
   <source>Shows what the coarse image alone holds: right levels, no detail.</source>
   <translation>显示粗影像单独所含的内容：水平正确，没有细节。</translation>
  </message>
  <message>
   <source>Shrinkage</source>
   <translation>收缩</translation>
  </message>
  <message>
   <source>Side by Side</source>
   <translation>并排</translation>
  </message>
  <message>
   <source>Side of a learning window</source>
   <translation>学习窗口边长</translation>
  </message>
  <message>
   <source>Side of a tile in pixels.</source>
   <translation>分块的边长，以像元计。</translation>
  </message>
  <message>
   <source>Side of the box</source>
   <translation>方框边长</translation>
  </message>
  <message>
   <source>Side of the square in which similar pixels are looked for. A larger window finds more of them but costs time with its area.</source>
   <translation>查找相似像元的正方形的边长。窗口越大找到的越多，但耗时随面积增加。</translation>
  </message>
  <message>
   <source>Side of the square in which the share of pixels of the same class tells how mixed a place is. Automatic: as wide as a coarse pixel.</source>
   <translation>在此边长的方形内，同类像元的比例表示该处的混合程度。自动：与一个粗像元同宽。</translation>
  </message>
  <message>
   <source>Side of the square of coarse pixels that each straight line is fitted to.</source>
   <translation>用于拟合每条直线的粗像元正方形的边长。</translation>
  </message>
  <message>
   <source>Side of the square of coarse pixels whose changes are split into classes.</source>
   <translation>其变化被分解到各类别的低分辨率像元方块的边长。</translation>
  </message>
  <message>
   <source>Silent</source>
   <translation>静默</translation>
  </message>
  <message>
   <source>Similar pixels</source>
   <translation>相似像元</translation>
  </message>
  <message>
   <source>Simple and robust.</source>
   <translation>简单而稳健。</translation>
  </message>
  <message>
   <source>Simulate</source>
   <translation>模拟</translation>
  </message>
  <message>
   <source>Simulate a scene with real change</source>
   <translation>模拟具有真实变化的场景</translation>
  </message>
  <message>
   <source>Simulated on this computer in a few seconds; 2 MB on disk, nothing is downloaded.</source>
   <translation>在此计算机上几秒钟内模拟；占用磁盘 2 MB，不下载任何内容。</translation>
  </message>
  <message>
   <source>Simulating the demo scene</source>
   <translation>正在模拟演示场景</translation>
  </message>
  <message>
   <source>Size of the fine images in pixels.</source>
   <translation>精细影像的大小，以像元计。</translation>
  </message>
  <message>
   <source>Smaller files; the pixels stay the same.</source>
   <translation>文件更小；像元不变。</translation>
  </message>
  <message>
   <source>Sound: not a byte changed since it was written, and it fits its network.</source>
   <translation>完好：写入后没有一个字节改变，且与其网络相符。</translation>
  </message>
  <message>
   <source>Sound: not a byte changed since it was written. Without PyTorch it was not compared with its network.</source>
   <translation>完好：写入后没有一个字节改变。没有 PyTorch，未与其网络比较。</translation>
  </message>
  <message>
   <source>Spectral profile</source>
   <translation>光谱剖面</translation>
  </message>
  <message>
   <source>Spectral profile at %1.</source>
   <translation>%1 处的光谱剖面。</translation>
  </message>
  <message>
   <source>Speed</source>
   <translation>速度</translation>
  </message>
  <message>
   <source>Spread of a sample</source>
   <translation>样本的扩散</translation>
  </message>
  <message>
   <source>Standard deviation of the spreading.</source>
   <translation>扩散的标准差。</translation>
  </message>
  <message>
   <source>Start here: it costs little more than one method.</source>
   <translation>从这里开始：只比运行一种方法多花一点时间。</translation>
  </message>
  <message>
   <source>Start of the random choice of landmarks and of learning windows.</source>
   <translation>随机选取参考颜色和学习窗口的起点。</translation>
  </message>
  <message>
   <source>Starting the engine…</source>
   <translation>正在启动引擎…</translation>
  </message>
  <message>
   <source>Step %1 of 4: %2</source>
   <translation>第 %1 步，共 4 步：%2</translation>
  </message>
  <message>
   <source>Step of the total variation in reflectance; larger is flatter.</source>
   <translation>全变分的步长（反射率）；越大越平坦。</translation>
  </message>
  <message>
   <source>Stop; what was downloaded is kept for the next try.</source>
   <translation>停止；已下载的内容保留，供下次尝试使用。</translation>
  </message>
  <message>
   <source>Stop; what was downloaded is kept.</source>
   <translation>停止；已下载的内容保留。</translation>
  </message>
  <message>
   <source>Stopped. %1 are kept for the next try.</source>
   <translation>已停止。%1 已保留，供下次尝试使用。</translation>
  </message>
  <message>
   <source>Stopped. Nothing is kept.</source>
   <translation>已停止。没有保留任何内容。</translation>
  </message>
  <message>
   <source>Stopping…</source>
   <translation>正在停止…</translation>
  </message>
  <message>
   <source>Strength of the flattening</source>
   <translation>平滑强度</translation>
  </message>
  <message>
   <source>Strict</source>
   <translation>严格</translation>
  </message>
  <message>
   <source>Strong for temperature and other changes that are the same everywhere.</source>
   <translation>擅长温度以及其他各处相同的变化。</translation>
  </message>
  <message>
   <source>Strong when vegetation changed much between the dates.</source>
   <translation>擅长两个日期之间植被变化大的情形。</translation>
  </message>
  <message>
   <source>Styled as the fine images, dated for the Temporal Controller, in one group.</source>
   <translation>采用精细影像的样式，为时态控制器设置日期，在一个组中。</translation>
  </message>
  <message>
   <source>Surroundings</source>
   <translation>周围范围</translation>
  </message>
  <message>
   <source>Swap Dates</source>
   <translation>交换日期</translation>
  </message>
  <message>
   <source>Swap Images</source>
   <translation>交换影像</translation>
  </message>
  <message>
   <source>Swipe</source>
   <translation>卷帘</translation>
  </message>
  <message>
   <source>Swipe line at %1: above %2, below %3</source>
   <translation>卷帘线位于 %1：上 %2，下 %3</translation>
  </message>
  <message>
   <source>Swipe line at %1: left %2, right %3</source>
   <translation>卷帘线位于 %1：左 %2，右 %3</translation>
  </message>
  <message>
   <source>Table as CSV</source>
   <translation>CSV 表格</translation>
  </message>
  <message>
   <source>Table of the dates (CSV)</source>
   <translation>日期表格 (CSV)</translation>
  </message>
  <message>
   <source>Take off the light of the air</source>
   <translation>去除大气光</translation>
  </message>
  <message>
   <source>Tell for each pair how well the averaged fine image agrees with the coarse one. Without it only headers are read, which is quick.</source>
   <translation>说明每对影像中平均后的精细影像与粗影像的一致程度。否则只读取文件头，速度快。</translation>
  </message>
  <message>
   <source>Temporal Controller</source>
   <translation>时态控制器</translation>
  </message>
  <message>
   <source>Test</source>
   <translation>测试</translation>
  </message>
  <message>
   <source>Test Again</source>
   <translation>再次测试</translation>
  </message>
  <message>
   <source>Test Engine</source>
   <translation>测试引擎</translation>
  </message>
  <message>
   <source>Test the engine on the page Engine; networks are listed when this panel is opened again.</source>
   <translation>请在“引擎”页测试引擎；再次打开此面板时会列出网络。</translation>
  </message>
  <message>
   <source>Test this Python; it is used when all went well.</source>
   <translation>测试此 Python；一切正常时使用它。</translation>
  </message>
  <message>
   <source>Test with a real image</source>
   <translation>用真实影像测试</translation>
  </message>
  <message>
   <source>Tested</source>
   <translation>已测试</translation>
  </message>
  <message>
   <source>Testing the engine…</source>
   <translation>正在测试引擎…</translation>
  </message>
  <message>
   <source>The IHS of other programs, for any number of bands.</source>
   <translation>其他程序的 IHS，适用于任意波段数。</translation>
  </message>
  <message>
   <source>The Python of QGIS cannot make an environment: a part of it is not installed.</source>
   <translation>QGIS 的 Python 无法创建环境：其中一部分未安装。</translation>
  </message>
  <message>
   <source>The Python of QGIS does not start: %1.</source>
   <translation>QGIS 的 Python 无法启动：%1。</translation>
  </message>
  <message>
   <source>The animation %1 cannot be written: %2.</source>
   <translation>无法写入动画 %1：%2。</translation>
  </message>
  <message>
   <source>The area of the recipe is kept, though the field Area cannot show it.</source>
   <translation>配方的范围会保留，尽管“范围”字段无法显示它。</translation>
  </message>
  <message>
   <source>The areas of %1 are not in a file. Save the layer to a file first.</source>
   <translation>%1 的区域不在文件中。请先将图层保存到文件。</translation>
  </message>
  <message>
   <source>The areas of {} are not in a file. Save the layer to a file first.</source>
   <translation>{} 的区域不在文件中。请先将图层保存到文件。</translation>
  </message>
  <message>
   <source>The chosen method gives no uncertainty.</source>
   <translation>所选方法不提供不确定性。</translation>
  </message>
  <message>
   <source>The classic that others are compared with; takes one or two pairs.</source>
   <translation>供其他方法比较的经典方法；使用一对或两对影像。</translation>
  </message>
  <message>
   <source>The details hold what the programs said.</source>
   <translation>详细信息包含程序的输出。</translation>
  </message>
  <message>
   <source>The download was refused: the network's security check changes the package certificate (certificate-unknown). Nothing was installed; %1 are kept for the next try.</source>
   <translation>下载被拒绝：网络的安全检查更改了软件包的证书 (certificate-unknown)。未安装任何内容；%1 已保留，供下次尝试使用。</translation>
  </message>
  <message>
   <source>The engine did not answer within 10 s.</source>
   <translation>引擎在 10 秒内没有响应。</translation>
  </message>
  <message>
   <source>The engine for networks is set up.</source>
   <translation>网络引擎已安装。</translation>
  </message>
  <message>
   <source>The engine is asked which weights are installed.</source>
   <translation>正在询问引擎安装了哪些权重。</translation>
  </message>
  <message>
   <source>The engine runs in its private folder. Press Test Engine to see what it can do.</source>
   <translation>引擎在其私有文件夹中运行。按“测试引擎”查看它能做什么。</translation>
  </message>
  <message>
   <source>The engine runs on %1. Press Test Engine to see what it can do.</source>
   <translation>引擎在 %1 上运行。按“测试引擎”查看它能做什么。</translation>
  </message>
  <message>
   <source>The engine stopped unexpectedly; QGIS and your project are fine.</source>
   <translation>引擎意外停止；QGIS 和您的工程没有问题。</translation>
  </message>
  <message>
   <source>The engine uses at most this much memory; less makes smaller tiles, the same image.</source>
   <translation>引擎最多使用这么多内存；内存较少时分块较小，影像相同。</translation>
  </message>
  <message>
   <source>The file changed since it was written; it is not used.</source>
   <translation>文件在写入后已改变；不使用它。</translation>
  </message>
  <message>
   <source>The file {} cannot be written: {}.</source>
   <translation>无法写入文件 {}：{}。</translation>
  </message>
  <message>
   <source>The fine image of this date is hidden from the method.</source>
   <translation>该日期的精细影像对方法隐藏。</translation>
  </message>
  <message>
   <source>The folder %1 cannot be written to.</source>
   <translation>无法写入文件夹 %1。</translation>
  </message>
  <message>
   <source>The folder lacks packages that a GPU needs.</source>
   <translation>该文件夹缺少 GPU 所需的软件包。</translation>
  </message>
  <message>
   <source>The form cannot show the images of %1 as the recipe uses them: it makes pairs of images of one date only. “stf run” runs the recipe as it is.</source>
   <translation>表单无法按配方的用法显示 %1 的影像：它只用同一日期的影像组成对。“stf run”可原样运行该配方。</translation>
  </message>
  <message>
   <source>The heaviest network per pixel of one pass; needs no coarse image of t1.</source>
   <translation>单次通过中每像元计算量最大的网络；不需要 t1 的粗影像。</translation>
  </message>
  <message>
   <source>The image is in %1.</source>
   <translation>图像位于 %1。</translation>
  </message>
  <message>
   <source>The image to judge; the newest result is preset.</source>
   <translation>要评判的影像；默认为最新结果。</translation>
  </message>
  <message>
   <source>The image to score.</source>
   <translation>要评分的影像。</translation>
  </message>
  <message>
   <source>The images are in %1.</source>
   <translation>图像位于 %1。</translation>
  </message>
  <message>
   <source>The images do not say it; choose another way.</source>
   <translation>影像中没有说明；请选择另一种方式。</translation>
  </message>
  <message>
   <source>The largest network; takes abrupt change well when it was trained on much data.</source>
   <translation>最大的网络；用大量数据训练后能很好地处理突变。</translation>
  </message>
  <message>
   <source>The licence of each package.</source>
   <translation>每个软件包的许可证。</translation>
  </message>
  <message>
   <source>The list of runs was damaged. It was set aside, and a new one was begun.</source>
   <translation>运行列表已损坏。它已被搁置，并新建了一个列表。</translation>
  </message>
  <message>
   <source>The list of runs was written by a newer version of STFusion and is left alone; new runs are kept until QGIS is closed.</source>
   <translation>运行列表由更新版本的 STFusion 写入，不会改动；新的运行保留到 QGIS 关闭为止。</translation>
  </message>
  <message>
   <source>The method %1 is not installed here. Choose another one, or install its weights.</source>
   <translation>此处未安装方法 %1。请选择另一种，或安装其权重。</translation>
  </message>
  <message>
   <source>The network is chosen by this name.</source>
   <translation>用此名称选择该网络。</translation>
  </message>
  <message>
   <source>The offline folder lacks %1.</source>
   <translation>离线文件夹缺少 %1。</translation>
  </message>
  <message>
   <source>The package index does not have %1 for this computer.</source>
   <translation>软件包索引没有适用于此计算机的 %1。</translation>
  </message>
  <message>
   <source>The package index has no such build for this system.</source>
   <translation>软件包索引没有适用于此系统的这种版本。</translation>
  </message>
  <message>
   <source>The pixel along the bands, or along the dates.</source>
   <translation>沿波段或沿日期的像元值。</translation>
  </message>
  <message>
   <source>The plugin's engine is missing. Please install STFusion again.</source>
   <translation>缺少插件的引擎。请重新安装 STFusion。</translation>
  </message>
  <message>
   <source>The prediction is of %1, %2 of %3: the scores also count what changed in between.</source>
   <translation>预测为 %1 的，%3 相差 %2：评分也计入其间的变化。</translation>
  </message>
  <message>
   <source>The profile folder of QGIS cannot be written to at the moment, so new runs are kept only until QGIS is closed.</source>
   <translation>目前无法写入 QGIS 的配置文件夹，因此新的运行只保留到 QGIS 关闭为止。</translation>
  </message>
  <message>
   <source>The project in which the run was started has been closed.</source>
   <translation>启动此次运行的项目已关闭。</translation>
  </message>
  <message>
   <source>The real fine image of the same date.</source>
   <translation>同一日期的真实精细影像。</translation>
  </message>
  <message>
   <source>The recipes differ in their settings; those of the first one are shown.</source>
   <translation>这些配方的设置不同；显示第一个的设置。</translation>
  </message>
  <message>
   <source>The recommended one with a panchromatic image.</source>
   <translation>有全色影像时推荐。</translation>
  </message>
  <message>
   <source>The report %1 is gone. Run Again writes another one.</source>
   <translation>报告 %1 已不存在。“再次运行”会另写一份。</translation>
  </message>
  <message>
   <source>The result begins at its corner and has its coordinate system. The others are brought to its place and brightness, as long as it is as clear as they are. Empty: the first of the list, and the clearest.</source>
   <translation>结果从其角点开始并采用其坐标系。只要它与其他影像一样清晰，其他影像就配准到它的位置和亮度。留空：列表中的第一幅，以及最清晰的一幅。</translation>
  </message>
  <message>
   <source>The result begins at its corner and has its date; the others are moved to it. When it is clouded, the clearest revisit near its date is taken.</source>
   <translation>结果从其角点开始并采用其日期；其他影像移至与它对齐。若它有云，则取其日期附近最清晰的重访影像。</translation>
  </message>
  <message>
   <source>The result lies on the pixels of the pan image.</source>
   <translation>结果位于全色影像的像元上。</translation>
  </message>
  <message>
   <source>The result, degraded, is compared with the blurred image and corrected so many times.</source>
   <translation>将结果降级后与模糊影像比较并校正的次数。</translation>
  </message>
  <message>
   <source>The results below are those of %1.</source>
   <translation>下面的结果是 %1 的。</translation>
  </message>
  <message>
   <source>The revisits of the recipe use different bands; those of the first one are shown.</source>
   <translation>配方中的重访影像使用不同的波段；显示第一幅的。</translation>
  </message>
  <message>
   <source>The safe choice for revisits of several weeks.</source>
   <translation>对跨数周的重访影像是稳妥的选择。</translation>
  </message>
  <message>
   <source>The same images and settings once more; the result gets a name of its own.</source>
   <translation>用相同的影像和设置再运行一次；结果有自己的名称。</translation>
  </message>
  <message>
   <source>The same rows as a table without geometry.</source>
   <translation>同样的行，作为无几何的表格。</translation>
  </message>
  <message>
   <source>The same seed gives the same image, whatever the tiles and the device.</source>
   <translation>无论分块和设备如何，相同的种子得到相同的影像。</translation>
  </message>
  <message>
   <source>The set-up stopped at: %1</source>
   <translation>安装停止于：%1</translation>
  </message>
  <message>
   <source>The set-up was stopped.</source>
   <translation>安装已停止。</translation>
  </message>
  <message>
   <source>The sharpest, for revisits of few days and a known sensor.</source>
   <translation>最清晰，用于数日内的重访影像和已知传感器。</translation>
  </message>
  <message>
   <source>The time is taken from earlier runs of this method.</source>
   <translation>时间取自此方法先前的运行。</translation>
  </message>
  <message>
   <source>The two dates that a gap is filled from are at most so far apart.</source>
   <translation>用于填补空缺的两个日期最多相隔这么多天。</translation>
  </message>
  <message>
   <source>The variable %1 names the engine's Python; the choice below waits until it is gone.</source>
   <translation>变量 %1 指定了引擎的 Python；下面的选择要等它取消后才生效。</translation>
  </message>
  <message>
   <source>The wanted date</source>
   <translation>所需的日期</translation>
  </message>
  <message>
   <source>The yardstick: a method that scores below this has no skill.</source>
   <translation>基准：评分低于它的方法没有价值。</translation>
  </message>
  <message>
   <source>There are no packages of PyTorch for this computer (Python %1 on %2). Name a Python with PyTorch of your own instead.</source>
   <translation>没有适用于此计算机的 PyTorch 软件包（%2 上的 Python %1）。请改为指定您自己的带 PyTorch 的 Python。</translation>
  </message>
  <message>
   <source>There is no image to compare with.</source>
   <translation>没有可供比较的影像。</translation>
  </message>
  <message>
   <source>There is no revisit yet. Add the blurred images of the place.</source>
   <translation>还没有重访影像。请添加该地点的模糊影像。</translation>
  </message>
  <message>
   <source>They Are Right</source>
   <translation>它们是正确的</translation>
  </message>
  <message>
   <source>They need STFusion's engine with PyTorch: pip install 'stf-engine[deep,train]'. When the training has ended, import %1 here.</source>
   <translation>它们需要带 PyTorch 的 STFusion 引擎：pip install 'stf-engine[deep,train]'。训练结束后，在此导入 %1。</translation>
  </message>
  <message>
   <source>This Python has no PyTorch. Classical methods still work.</source>
   <translation>此 Python 没有 PyTorch。经典方法仍可使用。</translation>
  </message>
  <message>
   <source>This file could run programs, so it is not opened. Ask for a .safetensors file.</source>
   <translation>此文件可能运行程序，因此不予打开。请索取 .safetensors 文件。</translation>
  </message>
  <message>
   <source>This network is for %1 bands; the images on the page Fuse have %2.</source>
   <translation>此网络适用于 %1 个波段；“融合”页的影像有 %2 个。</translation>
  </message>
  <message>
   <source>This score exists over all bands only.</source>
   <translation>此评分只针对所有波段。</translation>
  </message>
  <message>
   <source>Threads</source>
   <translation>线程数</translation>
  </message>
  <message>
   <source>Tile size</source>
   <translation>分块大小</translation>
  </message>
  <message>
   <source>Time profile</source>
   <translation>时间剖面</translation>
  </message>
  <message>
   <source>Time profile at %1: %2.</source>
   <translation>%1 处的时间剖面：%2。</translation>
  </message>
  <message>
   <source>Train a model on your own images</source>
   <translation>用您自己的影像训练模型</translation>
  </message>
  <message>
   <source>Trained against a discriminator; quick for its size.</source>
   <translation>与判别器对抗训练；就其规模而言速度快。</translation>
  </message>
  <message>
   <source>Trained on</source>
   <translation>训练数据</translation>
  </message>
  <message>
   <source>Training Commands…</source>
   <translation>训练命令…</translation>
  </message>
  <message>
   <source>Training commands</source>
   <translation>训练命令</translation>
  </message>
  <message>
   <source>Training needs two dates or more with a fine and a coarse image. There are %1 now.</source>
   <translation>训练需要至少两个既有精细影像又有粗影像的日期。现在有 %1 个。</translation>
  </message>
  <message>
   <source>Training needs two dates or more with a fine and a coarse image. There is %1 now.</source>
   <translation>训练需要至少两个既有精细影像又有粗影像的日期。现在有 %1 个。</translation>
  </message>
  <message>
   <source>Translate the network into machine code first. That takes seconds to a minute; then a processor is up to twice as fast, which pays for large scenes. Needs a C++ compiler. Changes pixels by rounding only.</source>
   <translation>先将网络翻译成机器码。需要几秒到一分钟；之后处理器最多快一倍，对大场景划算。需要 C++ 编译器。像元只因舍入而改变。</translation>
  </message>
  <message>
   <source>True</source>
   <translation>是</translation>
  </message>
  <message>
   <source>Trust</source>
   <translation>信任</translation>
  </message>
  <message>
   <source>Trust a date less the more changed around the pixel, also where gains and losses cancel. Off = as in the paper.</source>
   <translation>像元周围变化越大，对该日期的信任越低，增减相抵时也是如此。关闭 = 与论文一致。</translation>
  </message>
  <message>
   <source>Trust neighbours less whose coarse value changed much.</source>
   <translation>对粗值变化大的邻近像元信任较少。</translation>
  </message>
  <message>
   <source>Try Again</source>
   <translation>重试</translation>
  </message>
  <message>
   <source>Try Python, GDAL, PyTorch and a real prediction.</source>
   <translation>试运行 Python、GDAL、PyTorch 和一次真实预测。</translation>
  </message>
  <message>
   <source>Try the Demo Scene</source>
   <translation>试用演示场景</translation>
  </message>
  <message>
   <source>Two pairs: the one whose images agree better counts more.</source>
   <translation>有两对影像时：吻合更好的一对权重更大。</translation>
  </message>
  <message>
   <source>Two pixels are similar when on both dates they differ by at most twice the standard deviation of the scene divided by this number. More classes make the choice stricter.</source>
   <translation>若两个像元在两个日期的差值都不超过场景标准差的两倍除以该数，则视为相似。类别越多，选择越严格。</translation>
  </message>
  <message>
   <source>Two pixels are similar when they differ by at most twice the standard deviation of the scene divided by this number. More classes make the choice stricter.</source>
   <translation>当两个像元之差不超过场景标准差的两倍除以此数时，它们是相似的。类别越多选择越严格。</translation>
  </message>
  <message>
   <source>Typical colours to which pixels are compared broadly. More follow finer differences but cost time.</source>
   <translation>像元作宽比较所用的典型颜色。数量越多越能跟随细微差别，但更费时。</translation>
  </message>
  <message>
   <source>Typical colours to which pixels are compared closely. More follow finer differences but cost time.</source>
   <translation>像元作窄比较所用的典型颜色。数量越多越能跟随细微差别，但更费时。</translation>
  </message>
  <message>
   <source>Typical error of a pixel; large errors count more.</source>
   <translation>像元的典型误差；大误差权重更大。</translation>
  </message>
  <message>
   <source>UInt16 (0 to 65535)</source>
   <translation>UInt16（0 至 65535）</translation>
  </message>
  <message>
   <source>Uncertainty</source>
   <translation>不确定性</translation>
  </message>
  <message>
   <source>Uncertainty layer</source>
   <translation>不确定性图层</translation>
  </message>
  <message>
   <source>Uncertainty of the coarse sensor</source>
   <translation>粗传感器的不确定性</translation>
  </message>
  <message>
   <source>Uncertainty of the fine sensor</source>
   <translation>精细传感器的不确定性</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>撤销</translation>
  </message>
  <message>
   <source>Undo “%1”</source>
   <translation>撤销“%1”</translation>
  </message>
  <message>
   <source>Unit of SAM</source>
   <translation>SAM 的单位</translation>
  </message>
  <message>
   <source>Unit of differences</source>
   <translation>差值的单位</translation>
  </message>
  <message>
   <source>Unit of the spectral angle.</source>
   <translation>光谱角的单位。</translation>
  </message>
  <message>
   <source>Unmixing window</source>
   <translation>解混窗口</translation>
  </message>
  <message>
   <source>Use %1</source>
   <translation>使用 %1</translation>
  </message>
  <message>
   <source>Use %1 Instead</source>
   <translation>改用 %1</translation>
  </message>
  <message>
   <source>Use Another Pair</source>
   <translation>使用另一对影像</translation>
  </message>
  <message>
   <source>Use Anyway</source>
   <translation>仍然使用</translation>
  </message>
  <message>
   <source>Use My Own Python</source>
   <translation>使用我自己的 Python</translation>
  </message>
  <message>
   <source>Use Processor</source>
   <translation>使用处理器</translation>
  </message>
  <message>
   <source>Use Smaller Tiles</source>
   <translation>使用较小的分块</translation>
  </message>
  <message>
   <source>Use This Mask</source>
   <translation>使用此掩膜</translation>
  </message>
  <message>
   <source>Use This Mask Rule</source>
   <translation>使用此掩膜规则</translation>
  </message>
  <message>
   <source>Use a Python that you name; it is tested first.</source>
   <translation>使用您指定的 Python；先进行测试。</translation>
  </message>
  <message>
   <source>Use in Enhance</source>
   <translation>用于增强</translation>
  </message>
  <message>
   <source>Use in Fuse</source>
   <translation>用于融合</translation>
  </message>
  <message>
   <source>Use logarithms of the differences, so that large ones count less against a neighbour.</source>
   <translation>使用差值的对数，使大的差值对邻近像元的影响较小。</translation>
  </message>
  <message>
   <source>Use packages that lie in a folder already.</source>
   <translation>使用文件夹中已有的软件包。</translation>
  </message>
  <message>
   <source>Use packages that lie in a folder.</source>
   <translation>使用文件夹中的软件包。</translation>
  </message>
  <message>
   <source>Use temporal difference</source>
   <translation>使用时间差</translation>
  </message>
  <message>
   <source>Use the Python of QGIS.</source>
   <translation>使用 QGIS 的 Python。</translation>
  </message>
  <message>
   <source>Validate</source>
   <translation>验证</translation>
  </message>
  <message>
   <source>Validate a method on known dates (leave one out)</source>
   <translation>在已知日期上验证方法（留一法）</translation>
  </message>
  <message>
   <source>Validate compares with a real image of that day, in numbers and on the map. The report can be sent to anyone.</source>
   <translation>“验证”与当天的真实影像比较，用数字和地图表示。报告可发送给任何人。</translation>
  </message>
  <message>
   <source>Validated %1 in %2.</source>
   <translation>已在 %2 内验证 %1。</translation>
  </message>
  <message>
   <source>Validating %1</source>
   <translation>正在验证 %1</translation>
  </message>
  <message>
   <source>Value</source>
   <translation>值</translation>
  </message>
  <message>
   <source>Value = number × scale + offset. An empty field leaves it to the file.</source>
   <translation>值 = 数 × 比例系数 + 偏移。字段留空则由文件决定。</translation>
  </message>
  <message>
   <source>Values</source>
   <translation>值</translation>
  </message>
  <message>
   <source>Verdict</source>
   <translation>结论</translation>
  </message>
  <message>
   <source>Verify</source>
   <translation>核验</translation>
  </message>
  <message>
   <source>Verifying %1…</source>
   <translation>正在核验 %1…</translation>
  </message>
  <message>
   <source>Version of the engine</source>
   <translation>引擎的版本</translation>
  </message>
  <message>
   <source>Visible</source>
   <translation>可见光</translation>
  </message>
  <message>
   <source>Wanted date</source>
   <translation>所需日期</translation>
  </message>
  <message>
   <source>Warning</source>
   <translation>警告</translation>
  </message>
  <message>
   <source>Weight pairs by reliability</source>
   <translation>按可靠性为影像对加权</translation>
  </message>
  <message>
   <source>Weighted</source>
   <translation>加权</translation>
  </message>
  <message>
   <source>Weights and checkpoints (*.safetensors *.ckpt *.pth *.pt)</source>
   <translation>权重和检查点 (*.safetensors *.ckpt *.pth *.pt)</translation>
  </message>
  <message>
   <source>Weights file or installed name of a network for revisits; it takes the place of the method. “stf methods --installed” lists the installed ones.</source>
   <translation>用于重访影像的网络的权重文件或已安装名称；代替方法。“stf methods --installed” 列出已安装的。</translation>
  </message>
  <message>
   <source>Weights file or installed name of a network; it takes the place of the method. “stf methods --installed” lists the installed ones; “stf train” makes weights from your own images, “stf models import FILE” installs a file or a published checkpoint.</source>
   <translation>权重文件或已安装网络的名称；它取代方法。“stf methods --installed”列出已安装的；“stf train”用您自己的影像生成权重，“stf models import FILE”安装文件或已发布的检查点。</translation>
  </message>
  <message>
   <source>Weights of a network</source>
   <translation>网络的权重</translation>
  </message>
  <message>
   <source>Weights of the bands</source>
   <translation>波段的权重</translation>
  </message>
  <message>
   <source>Weights of two pairs</source>
   <translation>两对影像的权重</translation>
  </message>
  <message>
   <source>Weights work in the form that they were trained in, which their card states. 'reference' does what the published code does, its mistakes included.</source>
   <translation>权重按其训练时的形式工作，卡片上有说明。'reference' 与已发布的代码相同，包括其错误。</translation>
  </message>
  <message>
   <source>What Does It Mean?</source>
   <translation>这是什么意思？</translation>
  </message>
  <message>
   <source>What becomes of the difference between the coarse and the fine image of the pair: keep carries all of it over, drop none. Automatic: learned from the images, per band.</source>
   <translation>影像对中粗影像与细影像之差如何处理：keep 全部带到 t2，drop 完全不带。自动：逐波段从影像中学习。</translation>
  </message>
  <message>
   <source>What computes the networks.</source>
   <translation>用什么计算网络。</translation>
  </message>
  <message>
   <source>What each needs, and how to get or train it; opens Models.</source>
   <translation>每个网络需要什么，以及如何获取或训练；打开“模型”页面。</translation>
  </message>
  <message>
   <source>What every other method has to beat.</source>
   <translation>其他任何方法都须超过它。</translation>
  </message>
  <message>
   <source>What helps: a folder on another disk, or space made on this one.</source>
   <translation>解决办法：使用另一磁盘上的文件夹，或在此磁盘上腾出空间。</translation>
  </message>
  <message>
   <source>What helps: add your organisation's certificate in Settings › Options › Authentication, or set up from an offline folder.</source>
   <translation>解决办法：在“设置 › 选项 › 身份验证”中添加您单位的证书，或从离线文件夹安装。</translation>
  </message>
  <message>
   <source>What helps: an offline folder, or a Python of your own with PyTorch.</source>
   <translation>解决办法：使用离线文件夹，或您自己的带 PyTorch 的 Python。</translation>
  </message>
  <message>
   <source>What helps: another folder.</source>
   <translation>解决办法：使用另一个文件夹。</translation>
  </message>
  <message>
   <source>What helps: look at the network and at Settings › Options › Network, or set up from an offline folder.</source>
   <translation>解决办法：检查网络以及“设置 › 选项 › 网络”，或从离线文件夹安装。</translation>
  </message>
  <message>
   <source>What helps: name a Python with PyTorch and GDAL yourself.</source>
   <translation>解决办法：自己指定一个带 PyTorch 和 GDAL 的 Python。</translation>
  </message>
  <message>
   <source>What is drawn. The band is chosen above the scores.</source>
   <translation>绘制的内容。波段在评分上方选择。</translation>
  </message>
  <message>
   <source>What the lines are pulled to: the slope of the whole scene, or one (no change of contrast).</source>
   <translation>直线被拉向的目标：整个场景的斜率，或一（对比度不变）。</translation>
  </message>
  <message>
   <source>What the panchromatic image is compared with: the mix of the bands that is most like it, the mean of all, the mean of the visible ones, or numbers, one per band.</source>
   <translation>全色影像与什么比较：与其最相似的波段组合、全部波段的均值、可见光波段的均值，或每波段一个的数值。</translation>
  </message>
  <message>
   <source>What the programs said, without your name.</source>
   <translation>程序的输出，不含您的姓名。</translation>
  </message>
  <message>
   <source>What to Compare</source>
   <translation>比较什么</translation>
  </message>
  <message>
   <source>Where a coarse pixel did not change at all, take the fine pixel as it is. Without effect when detail is kept.</source>
   <translation>粗像元完全没有变化之处，直接采用精细像元。保留细节时无效。</translation>
  </message>
  <message>
   <source>Where bands are nearly black, quotients explode; 0: no limit.</source>
   <translation>波段近乎全黑处商会剧增；0：不限制。</translation>
  </message>
  <message>
   <source>Where brightness and detail go together.</source>
   <translation>亮度与细节同步之处。</translation>
  </message>
  <message>
   <source>Where names and tags tell no date: file=date with commas between them, e.g. scene_a.tif=2024-05-10.</source>
   <translation>当文件名和标签没有日期时：文件=日期，以逗号分隔，例如 scene_a.tif=2024-05-10。</translation>
  </message>
  <message>
   <source>Where networks are computed.</source>
   <translation>网络在何处计算。</translation>
  </message>
  <message>
   <source>Where networks are computed; classical methods always use the processor.</source>
   <translation>网络在何处计算；经典方法总是使用处理器。</translation>
  </message>
  <message>
   <source>Where pixels are from, in time</source>
   <translation>像元来源，按时间</translation>
  </message>
  <message>
   <source>Where the angle of the spectra matters; with consistency=0 it stays as it is.</source>
   <translation>用于重视光谱角之处；consistency=0 时保持不变。</translation>
  </message>
  <message>
   <source>Which Engine</source>
   <translation>使用哪个引擎</translation>
  </message>
  <message>
   <source>Which network is trained.</source>
   <translation>训练哪个网络。</translation>
  </message>
  <message>
   <source>Whole area</source>
   <translation>整个范围</translation>
  </message>
  <message>
   <source>Whole image only</source>
   <translation>仅整幅影像</translation>
  </message>
  <message>
   <source>Width of the surroundings of a pixel that belong to its description.</source>
   <translation>像元描述所包含的周围范围的宽度。</translation>
  </message>
  <message>
   <source>Width, narrow</source>
   <translation>宽度（窄）</translation>
  </message>
  <message>
   <source>Width, wide</source>
   <translation>宽度（宽）</translation>
  </message>
  <message>
   <source>Window width</source>
   <translation>窗口宽度</translation>
  </message>
  <message>
   <source>With a Pan Image</source>
   <translation>使用全色影像</translation>
  </message>
  <message>
   <source>Write a report</source>
   <translation>写报告</translation>
  </message>
  <message>
   <source>Write a report: one HTML file with pictures and tables.</source>
   <translation>写报告：一个含图片和表格的 HTML 文件。</translation>
  </message>
  <message>
   <source>Write all facts into this file.</source>
   <translation>将所有信息写入此文件。</translation>
  </message>
  <message>
   <source>Write all findings into this file.</source>
   <translation>将所有发现写入此文件。</translation>
  </message>
  <message>
   <source>Write all scores into this file.</source>
   <translation>将所有评分写入此文件。</translation>
  </message>
  <message>
   <source>Write prediction - reference: the mean of the bands first, then each band.</source>
   <translation>写入 预测 - 参考：先是各波段的平均，然后是每个波段。</translation>
  </message>
  <message>
   <source>Write the commands that train this network on the images of the page Fuse.</source>
   <translation>写出用“融合”页面的图像训练此网络的命令。</translation>
  </message>
  <message>
   <source>Write the recipe of this run to repeat it.</source>
   <translation>写入此次运行的配方，以便重复。</translation>
  </message>
  <message>
   <source>Write the result as a Cloud Optimized GeoTIFF.</source>
   <translation>将结果写为 Cloud Optimized GeoTIFF。</translation>
  </message>
  <message>
   <source>Writing %1</source>
   <translation>正在写入 %1</translation>
  </message>
  <message>
   <source>YYYY-MM-DD. Empty: read from the file's name or tags.</source>
   <translation>YYYY-MM-DD。留空：从文件名或标签读取。</translation>
  </message>
  <message>
   <source>YYYY-MM-DD. The clearest revisit near this date is the reference of the others.</source>
   <translation>YYYY-MM-DD。此日期附近最清晰的重访影像作为其他影像的参考。</translation>
  </message>
  <message>
   <source>You can close this window; the work goes on and shows in the dock.</source>
   <translation>您可以关闭此窗口；工作会继续，并显示在面板中。</translation>
  </message>
  <message>
   <source>Your driver %2 is too old. Needs driver %1 or newer.</source>
   <translation>您的驱动程序 %2 太旧。需要 %1 或更高版本的驱动程序。</translation>
  </message>
  <message>
   <source>Your driver is %2. Needs driver %1 or newer.</source>
   <translation>您的驱动程序是 %2。需要 %1 或更高版本的驱动程序。</translation>
  </message>
  <message>
   <source>Your images</source>
   <translation>您的影像</translation>
  </message>
  <message>
   <source>Zoom to Both</source>
   <translation>缩放到两者</translation>
  </message>
  <message>
   <source>a training with STFusion</source>
   <translation>STFusion 的训练</translation>
  </message>
  <message>
   <source>about %1</source>
   <translation>约 %1</translation>
  </message>
  <message>
   <source>agrees fairly</source>
   <translation>基本一致</translation>
  </message>
  <message>
   <source>agrees only in part</source>
   <translation>仅部分一致</translation>
  </message>
  <message>
   <source>agrees well</source>
   <translation>非常一致</translation>
  </message>
  <message>
   <source>all automatic</source>
   <translation>全部自动</translation>
  </message>
  <message>
   <source>all bands</source>
   <translation>所有波段</translation>
  </message>
  <message>
   <source>all, in their order</source>
   <translation>全部，按其顺序</translation>
  </message>
  <message>
   <source>as published, its mistakes included</source>
   <translation>与发布的相同，包括其错误</translation>
  </message>
  <message>
   <source>as the fine image</source>
   <translation>与精细影像相同</translation>
  </message>
  <message>
   <source>as the revisits</source>
   <translation>与重访影像相同</translation>
  </message>
  <message>
   <source>auto: for each date the best pair before and the best one after it, by days and by the likeness of the coarse images. best: the best one alone. A date such as 2024-05-10: this pair for all.</source>
   <translation>auto：对每个日期，按天数和粗影像的相似度取之前最佳和之后最佳的一对。best：只取最佳的一对。像 2024-05-10 这样的日期：所有日期都用这一对。</translation>
  </message>
  <message>
   <source>auto: measure its shift against the revisits and put it right where it exceeds a tenth of their pixel. off: believe the georeference. Or the shift of its content, rows and columns of the revisits down and right.</source>
   <translation>auto：测量其相对各重访图像的偏移，超过其像元十分之一时予以校正。off：相信地理参考。或直接给出其内容的偏移：向下和向右的重访图像行数与列数。</translation>
  </message>
  <message>
   <source>auto: where the pair shows a shift clearly. The result says by how much.</source>
   <translation>auto：影像对清楚显示偏移时进行。结果会说明移动了多少。</translation>
  </message>
  <message>
   <source>auto: where the weights are no regression, pan is brought to the level of the mix of the bands. none: as it is, as other programs do.</source>
   <translation>auto：权重不是回归时，将全色调到波段组合的水平。none：保持原样，如其他程序。</translation>
  </message>
  <message>
   <source>automatic</source>
   <translation>自动</translation>
  </message>
  <message>
   <source>band %1</source>
   <translation>波段 %1</translation>
  </message>
  <message>
   <source>bands at %1</source>
   <translation>%1 处的波段</translation>
  </message>
  <message>
   <source>best measured, mixed fields</source>
   <translation>实测最佳，适合混合地块</translation>
  </message>
  <message>
   <source>better than no change</source>
   <translation>优于无变化</translation>
  </message>
  <message>
   <source>between two fine images</source>
   <translation>介于两幅精细影像之间</translation>
  </message>
  <message>
   <source>blue, green, red, nir</source>
   <translation>blue, green, red, nir</translation>
  </message>
  <message>
   <source>broken</source>
   <translation>已损坏</translation>
  </message>
  <message>
   <source>built in</source>
   <translation>内置</translation>
  </message>
  <message>
   <source>cannot be used</source>
   <translation>无法使用</translation>
  </message>
  <message>
   <source>change averages the change over similar pixels and keeps all detail; value averages the predicted values, as in the paper, which blurs and removes noise.</source>
   <translation>change 在相似像元上平均变化并保留所有细节；value 平均预测值，如论文所述，会模糊并去除噪声。</translation>
  </message>
  <message>
   <source>change that follows edges</source>
   <translation>沿边缘分布的变化</translation>
  </message>
  <message>
   <source>checking %1</source>
   <translation>正在检查 %1</translation>
  </message>
  <message>
   <source>clear classes, nearly the best</source>
   <translation>类别清晰，接近最佳</translation>
  </message>
  <message>
   <source>coarse</source>
   <translation>粗</translation>
  </message>
  <message>
   <source>coarse image, %1</source>
   <translation>粗影像，%1</translation>
  </message>
  <message>
   <source>coarse pixels</source>
   <translation>粗像元</translation>
  </message>
  <message>
   <source>coarse: merge, then sharpen. fine: first super-resolve onto the grid of the panchromatic image, then add the detail that is still missing.</source>
   <translation>coarse：先合并，再锐化。fine：先超分辨到全色影像的格网，再加入仍缺的细节。</translation>
  </message>
  <message>
   <source>coarse: the coarse sensor is right on average, as in the paper. fine: the fine sensor is; only the change is taken from the coarse one.</source>
   <translation>coarse：以低分辨率传感器的平均水平为准，与论文一致。fine：以高分辨率传感器为准，只从低分辨率传感器取变化。</translation>
  </message>
  <message>
   <source>copies the old image</source>
   <translation>复制旧影像</translation>
  </message>
  <message>
   <source>d MMMM</source>
   <translation>M月d日</translation>
  </message>
  <message>
   <source>ddim takes some of the time steps that the weights were trained with; ddpm takes all of them and draws new noise in each.</source>
   <translation>ddim 取训练权重所用时间步中的一部分；ddpm 取全部，并在每一步抽取新噪声。</translation>
  </message>
  <message>
   <source>downloading %1</source>
   <translation>正在下载 %1</translation>
  </message>
  <message>
   <source>enhanced, beside the revisits</source>
   <translation>enhanced，位于重访影像旁</translation>
  </message>
  <message>
   <source>fast, hard to do badly</source>
   <translation>快速，不易出错</translation>
  </message>
  <message>
   <source>file name</source>
   <translation>文件名</translation>
  </message>
  <message>
   <source>file=mask with commas between them, with the rule after an @, e.g. scene_a.tif=clouds.tif@bad-nonzero or scene_a.tif=scl.tif@values:3+8+9+10.</source>
   <translation>文件=掩膜，以逗号分隔，规则写在 @ 之后，例如 scene_a.tif=clouds.tif@bad-nonzero 或 scene_a.tif=scl.tif@values:3+8+9+10。</translation>
  </message>
  <message>
   <source>filled from coarse</source>
   <translation>由粗影像填补</translation>
  </message>
  <message>
   <source>fine</source>
   <translation>精细</translation>
  </message>
  <message>
   <source>fits your bands</source>
   <translation>适合您的波段</translation>
  </message>
  <message>
   <source>fits your images</source>
   <translation>适合您的影像</translation>
  </message>
  <message>
   <source>for the page Enhance</source>
   <translation>用于“增强”页</translation>
  </message>
  <message>
   <source>from QGIS</source>
   <translation>来自 QGIS</translation>
  </message>
  <message>
   <source>fused, beside the fine image</source>
   <translation>fused，位于精细影像旁</translation>
  </message>
  <message>
   <source>hardly agrees</source>
   <translation>几乎不一致</translation>
  </message>
  <message>
   <source>installed</source>
   <translation>已安装</translation>
  </message>
  <message>
   <source>interpolated in time</source>
   <translation>按时间插值</translation>
  </message>
  <message>
   <source>learns from your own images</source>
   <translation>从您自己的影像中学习</translation>
  </message>
  <message>
   <source>looking…</source>
   <translation>正在查找…</translation>
  </message>
  <message>
   <source>making the folder</source>
   <translation>正在创建文件夹</translation>
  </message>
  <message>
   <source>match: mean and contrast of each band of a revisit become those of the reference. none: its numbers stay.</source>
   <translation>match：使每幅重访图像各波段的均值和对比度与参考影像一致。none：数值保持不变。</translation>
  </message>
  <message>
   <source>mean error %1</source>
   <translation>平均误差 %1</translation>
  </message>
  <message>
   <source>missing files:</source>
   <translation>缺少的文件：</translation>
  </message>
  <message>
   <source>name=value with commas between them, e.g. tau=0.02, local_match=false. Empty: defaults.</source>
   <translation>名称=值，以逗号分隔，例如 tau=0.02, local_match=false。留空：默认值。</translation>
  </message>
  <message>
   <source>name=value with commas between them, e.g. window=21, similar=30. Empty: defaults.</source>
   <translation>名称=值，以逗号分隔，例如 window=21, similar=30。留空：默认值。</translation>
  </message>
  <message>
   <source>no change</source>
   <translation>无变化</translation>
  </message>
  <message>
   <source>no date</source>
   <translation>没有日期</translation>
  </message>
  <message>
   <source>no date ticked</source>
   <translation>未勾选日期</translation>
  </message>
  <message>
   <source>no mask</source>
   <translation>无掩膜</translation>
  </message>
  <message>
   <source>none installed</source>
   <translation>未安装</translation>
  </message>
  <message>
   <source>not defined</source>
   <translation>未定义</translation>
  </message>
  <message>
   <source>not known</source>
   <translation>未知</translation>
  </message>
  <message>
   <source>not known: the engine did not answer</source>
   <translation>未知：引擎没有响应</translation>
  </message>
  <message>
   <source>not stated</source>
   <translation>未注明</translation>
  </message>
  <message>
   <source>not there</source>
   <translation>不存在</translation>
  </message>
  <message>
   <source>not used</source>
   <translation>未使用</translation>
  </message>
  <message>
   <source>observed</source>
   <translation>观测</translation>
  </message>
  <message>
   <source>one line for the whole scene</source>
   <translation>整个场景一条直线</translation>
  </message>
  <message>
   <source>or drop layers, files or a folder here</source>
   <translation>或将图层、文件或文件夹拖放到此处</translation>
  </message>
  <message>
   <source>others open source</source>
   <translation>其他开源软件</translation>
  </message>
  <message>
   <source>packages</source>
   <translation>软件包</translation>
  </message>
  <message>
   <source>pixel size unknown</source>
   <translation>像元大小未知</translation>
  </message>
  <message>
   <source>pixels</source>
   <translation>像元</translation>
  </message>
  <message>
   <source>pixels of pan</source>
   <translation>全色像元</translation>
  </message>
  <message>
   <source>predicted</source>
   <translation>已预测</translation>
  </message>
  <message>
   <source>prediction - reference</source>
   <translation>预测 - 参考</translation>
  </message>
  <message>
   <source>prediction − reference, %1</source>
   <translation>预测 − 参考，%1</translation>
  </message>
  <message>
   <source>private folder</source>
   <translation>私有文件夹</translation>
  </message>
  <message>
   <source>quick, follows strong change</source>
   <translation>快速，能跟随强变化</translation>
  </message>
  <message>
   <source>ratio %1</source>
   <translation>比率 %1</translation>
  </message>
  <message>
   <source>ratio %1, your images have %2</source>
   <translation>比率 %1，您的影像为 %2</translation>
  </message>
  <message>
   <source>reference</source>
   <translation>参考</translation>
  </message>
  <message>
   <source>reference, %1</source>
   <translation>参考，%1</translation>
  </message>
  <message>
   <source>reference: the arithmetic of the published framework, to compare with its tables.</source>
   <translation>reference：已发布框架的算法，用于与其表格比较。</translation>
  </message>
  <message>
   <source>report</source>
   <translation>报告</translation>
  </message>
  <message>
   <source>right levels, no detail</source>
   <translation>水平正确，没有细节</translation>
  </message>
  <message>
   <source>sharp black and white</source>
   <translation>清晰黑白</translation>
  </message>
  <message>
   <source>small fields, between two pairs</source>
   <translation>小地块，介于两对影像之间</translation>
  </message>
  <message>
   <source>strict keeps a neighbour only when both its fine-coarse and its temporal difference are small, as in the paper; lenient when at least one is.</source>
   <translation>strict 只保留精细-粗差值和时间差值都小的邻近像元，如论文所述；lenient 在至少一个小时即保留。</translation>
  </message>
  <message>
   <source>surface temperature, between two pairs</source>
   <translation>地表温度，介于两对影像之间</translation>
  </message>
  <message>
   <source>test data</source>
   <translation>测试数据</translation>
  </message>
  <message>
   <source>testing with a real image</source>
   <translation>正在用真实影像测试</translation>
  </message>
  <message>
   <source>that day</source>
   <translation>那一天</translation>
  </message>
  <message>
   <source>the Python package index</source>
   <translation>Python 软件包索引</translation>
  </message>
  <message>
   <source>the Python package index, through the proxy</source>
   <translation>通过代理访问的 Python 软件包索引</translation>
  </message>
  <message>
   <source>the checkpoint %1</source>
   <translation>检查点 %1</translation>
  </message>
  <message>
   <source>the classic of the field</source>
   <translation>该领域的经典</translation>
  </message>
  <message>
   <source>the processor</source>
   <translation>处理器</translation>
  </message>
  <message>
   <source>time series</source>
   <translation>时间序列</translation>
  </message>
  <message>
   <source>today %1</source>
   <translation>今天 %1</translation>
  </message>
  <message>
   <source>too bright +%1</source>
   <translation>过亮 +%1</translation>
  </message>
  <message>
   <source>too high +%1</source>
   <translation>过高 +%1</translation>
  </message>
  <message>
   <source>tries them on your images, takes the best</source>
   <translation>在您的影像上试用，取最好的</translation>
  </message>
  <message>
   <source>uncertainty</source>
   <translation>不确定性</translation>
  </message>
  <message>
   <source>unknown</source>
   <translation>未知</translation>
  </message>
  <message>
   <source>value = number × scale + offset. Empty: as the file says.</source>
   <translation>值 = 数 × 比例系数 + 偏移。留空：按文件的规定。</translation>
  </message>
  <message>
   <source>wavelength in nm at %1</source>
   <translation>%1 处的波长（nm）</translation>
  </message>
  <message>
   <source>where pixels are from</source>
   <translation>像元来源</translation>
  </message>
  <message>
   <source>worse than no change</source>
   <translation>劣于无变化</translation>
  </message>
  <message>
   <source>x,y in units of their CRS.</source>
   <translation>x,y，以其坐标参照系的单位计。</translation>
  </message>
  <message>
   <source>x,y of the coarse sensor in fine pixels.</source>
   <translation>粗传感器的 x,y，以精细像元计。</translation>
  </message>
  <message>
   <source>yesterday</source>
   <translation>昨天</translation>
  </message>
  <message>
   <source>your own</source>
   <translation>您自己的</translation>
  </message>
  <message>
   <source>{} is missing: {} needs it.</source>
   <translation>缺少 {}：{} 需要它。</translation>
  </message>
  <message>
   <source>{} takes no panchromatic image. Leave PAN out, or choose {}.</source>
   <translation>{} 不接受全色影像。请去掉 PAN，或选择 {}。</translation>
  </message>
  <message>
   <source>{}, mean of the dates</source>
   <translation>{}，各日期平均</translation>
  </message>
  <message>
   <source>{}: '{}' is no date. Write YYYY-MM-DD.</source>
   <translation>{}：“{}”不是日期。请写 YYYY-MM-DD。</translation>
  </message>
  <message>
   <source>{}: failed. {}</source>
   <translation>{}：失败。{}</translation>
  </message>
  <message>
   <source>{}: predicted from {}; {:.1f} % of the pixels have data.</source>
   <translation>{}：由 {} 预测；{:.1f} % 的像元有数据。</translation>
  </message>
  <message>
   <source>{}: the layer {} comes from a service ({}). Save it as a GeoTIFF first.</source>
   <translation>{}：图层 {} 来自服务（{}）。请先将其保存为 GeoTIFF。</translation>
  </message>
  <message>
   <source>{}: {:.1f} % of the pixels observed, {:.1f} % predicted, {:.1f} % filled from coarse, {:.1f} % interpolated in time.</source>
   <translation>{}：{:.1f} % 的像元为观测，{:.1f} % 为预测，{:.1f} % 由粗影像填补，{:.1f} % 按时间插值。</translation>
  </message>
  <message>
   <source>“Copy Details” copies the list of all files that are missing.</source>
   <translation>“复制详细信息”会复制所有缺少的文件的列表。</translation>
  </message>
  <message>
   <source>↓ lower is better, ↑ higher is better</source>
   <translation>↓ 越低越好，↑ 越高越好</translation>
  </message>
  <message>
   <source>−%1 too dark</source>
   <translation>−%1 过暗</translation>
  </message>
  <message>
   <source>−%1 too low</source>
   <translation>−%1 过低</translation>
  </message>
 </context>
</TS>

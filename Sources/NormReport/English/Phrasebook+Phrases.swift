extension Phrasebook {
    /// Chinese, tab, English; `{}` stands for what changes, in the same order on both sides.
    static let phrases = """
        缺少键“{}”	the key “{}” is missing
        “{}”不能为空	“{}” must not be empty
        无法读取文件	the file cannot be read
        文件是空的	the file is empty
        YAML 语法错误：{}	YAML syntax error: {}
        此处应为文字	a text belongs here
        此处应为整数	a whole number belongs here
        此处应为 true 或 false	true or false belongs here
        此处应为存在的日期，如 2021-07-15	a date belongs here, such as 2021-07-15
        “{}”不在许可值之内：{}	“{}” is none of {}
        此处应为键和值	keys and values belong here
        键“{}”重复	the key “{}” comes twice
        不认识的键“{}”	there is no key “{}”
        {}，是否指“{}”？	{}; did you mean “{}”?
        名称无效	an invalid name
        名称指向包外：{}	a name leads out of the package: {}
        gzip 数据损坏或者不完整	the gzip data are damaged or incomplete
        关系过多	too many relationships
        不是 tar 文件	not a tar file
        tar 不完整	the tar archive is incomplete
        “until”早于“date”	“until” is earlier than “date”
        tar 在第 {} 项处损坏或者不完整	the tar archive is damaged or incomplete at entry {}
        文字被镜像网站改动：汉字后插入拼音 {} 处（如“規(guī)定”），分析时已还原	a mirror site put pinyin behind characters in {} places; this was undone
        文字片段过多，第 {} 页起未读	too many pieces of text: from page {} on nothing was read
        复合图元过多，其余未读	too many composite units: the rest was not read
        复合图元 {} 引用自身或者嵌套过深，未读	the composite unit {} refers to itself or is nested too deeply and was not read
        文件中没有 Word 文档	the file holds no Word document
        第 {} 页缺失	page {} is missing
        是链接：{}	a link: {}
        目录不在所声明的位置	the directory is not where it is said to be
        目录在第 {} 项处损坏	the directory is damaged at entry {}
        目录的项数与声明不符	the directory has another number of entries than stated
        没有目录，文件不完整	there is no directory, the file is incomplete
        分卷压缩包	an archive in several volumes
        zip64 目录损坏	the zip64 directory is damaged
        {} 的位置超出文件	{} lies beyond the file
        {} 的数据超出文件	the data of {} reach beyond the file
        {} 两处声明的大小不一	{} is given two sizes
        {} 两处声明的名称不一	{} is given two names
        {} 的压缩方法 {} 不支持	{} is compressed by method {}, which is not supported
        名称重复：{}	a name comes twice: {}
        {} 与其他内容重叠	{} overlaps other content
        内存不足	out of memory
        不是完好的 zip 文件	not a sound zip file
        {} 的校验和不符	the checksum of {} does not match
        {} 的压缩数据损坏	the compressed data of {} are damaged
        {} 的大小与声明不符	{} has another size than stated
        超过上限 {}：{}，上限 {}	over the cap {}: {}, at most {}
        文件包有误：{}	the package is faulty: {}
        已加密，无法读取：{}	encrypted, cannot be read: {}
        没有可读的文字：{}	no text that can be read: {}
        缺少 {}	{} is missing
        不支持的格式：{}	a format that is not supported: {}
        无法转换：{}	cannot be converted: {}
        压缩包中没有可以识别的文档	no document was recognised in the archive
        网页中没有正文，正文可能由脚本或者图片显示	the page has no text; it may be shown by a script or a picture
        网页声明的编码 {} 与内容不符，按 {} 读取	the page declares the encoding {}, which does not fit; it was read as {}
        词语中间有不换行空格 {} 处，分析时已略去	{} non-breaking spaces within words were left out
        页面文字片段过多	too many pieces of text on a page
        页过多	too many pages
        扫描件，{} 页都只有图像	a scan: all {} pages are pictures
        扫描件，{} 页都只有图像，请先作文字识别	a scan: all {} pages are pictures; please recognise the text first
        OFD 中没有文字	the OFD file has no text
        第 {} 页只有图像，没有可读的文字	page {} is a picture without text that can be read
        倾斜的文字（水印）{} 字，未审核	{} characters of slanted text (a watermark) were not reviewed
        第 {} 页缺失：{}	page {} is missing: {}
        {} 无法读取：{}	{} cannot be read: {}
        {} 未读完：{}	{} was not read to the end: {}
        {} 未读完：{}，此后内容未读	{} was not read to the end: {}; what follows is unread
        {} 未读完：{}，自动编号可能不准	{} was not read to the end: {}; automatic numbers may be wrong
        {} 无法读取：{}，自动编号可能不准	{} cannot be read: {}; automatic numbers may be wrong
        XML 未读完：{}，此后内容未读	the XML was not read to the end: {}; what follows is unread
        标引嵌套过深	tags are nested too deeply
        {} 异常退出（信号 {}，可能超过 converter-memory）	{} ended on signal {} (perhaps over the cap converter-memory)
        {} 失败（退出码 {}）	{} failed (exit code {})
        无法启动 {}	{} cannot be started
        输出 PDF 需要 LibreOffice，本机没有安装；请安装 libreoffice-writer，或者输出 docx	PDF needs LibreOffice, which is not installed; install libreoffice-writer, or write docx
        文件设有打开密码	the file is locked by a password
        读取 .{} 需要 LibreOffice，本机没有安装；请安装 libreoffice-writer，或者另存为 .docx	reading .{} needs LibreOffice, which is not installed; install libreoffice-writer, or save as .docx
        LibreOffice 不能识别这个文件	LibreOffice does not recognise the file
        无法建立临时文件夹：{}	cannot make a temporary folder: {}
        无法写入临时文件	cannot write a temporary file
        读取 PDF 需要 pdftotext，本机没有安装；请安装 poppler-utils	reading PDF needs pdftotext, which is not installed; install poppler-utils
        PDF 未读完：{}	the PDF was not read to the end: {}
        PDF 中没有文字	the PDF has no text
        PDF 中没有页面	the PDF has no pages
        文字为乱码（字体没有对应的字符编码），无法可靠审核	the text is garbled (its fonts name no characters) and cannot be reviewed reliably
        文件带有修订（插入 {} 处，删除 {} 处，移动 {} 处），按接受全部修订后的文字审核	the file has tracked changes ({} insertions, {} deletions, {} moves); it was reviewed as if all were accepted
        文件含有隐藏文字 {} 处，未审核	{} pieces of hidden text were not reviewed
        批注或者脚注过多	too many comments or footnotes
        编号过多	too many numberings
        文件引用的外部文档 {} 个，未读	{} outside documents that the file refers to were not read
        文件内嵌的文档 {} 个，未读	{} documents embedded in the file were not read
        文件中只有图片或者空白段落	the file holds only pictures or empty paragraphs
        样式过多	too many styles
        格式错误	malformed
        文件在此中断或者标签不完整	the file breaks off here or a tag is incomplete
        标签不配对	tags do not match
        未定义的实体	an undefined entity
        元素和属性的名称过多	too many names of elements and attributes
        XML 不允许的字符	a character that XML does not allow
        不是 XML	not XML
        第 {} 行：文档类型声明 {}	line {}: document type declaration {}
        第 {} 行：{}（{}）	line {}: {} ({})
        第 {} 行：{}	line {}: {}
        normdoc 的属性 {}="{}" 无法识别，未采用	the attribute {}="{}" of normdoc is not understood and was left out
        未知的 XML 形式（根元素 {}），只按段落读取文字	an unknown form of XML (root element {}): only paragraphs of text were read
        文字片段过多	too many pieces of text
        段落过多	too many paragraphs
        XML 中没有文字	the XML has no text
        XML 过大：{} 字节，上限 {} 字节	the XML is too large: {} bytes, at most {}
        XML 第 {} 行含有文档类型声明（<!DOCTYPE {}>），为安全起见不予读取	line {} of the XML declares a document type (<!DOCTYPE {}>); for safety it is not read
        XML 无法读取：{}	the XML cannot be read: {}
        档案中不得有 DTD 和实体声明	a dossier may hold no DTD and no entities
        没有根元素	there is no root element
        嵌套过深	nested too deeply
        没有符合的文件	no file matches
        文件夹中没有可以审核的文件	the folder holds no file that can be reviewed
        不是普通文件	not a regular file
        {}：记下已知问题 {} 条	{}: {} known findings written down
        文件不存在	no such file
        没有读取权限	no permission to read
        符号链接循环	a loop of symbolic links
        程序未能审查：{}	the procedure could not be reviewed: {}
        档案应当是键值表	a dossier is a table of keys and values
        只能有一条记录，写成键值表	one record only, as a table of keys and values
        应当是键值表	a table of keys and values belongs here
        应当是单个值	a single value belongs here
        列表中应当是文字	texts belong into the list
        “{}”不是存在的日期，日期写成 2026-03-12	“{}” is no date; dates are written 2026-03-12
        “{}”应当是 true 或者 false	“{}” should be true or false
        没有“{}”这个值{}；可以是 {}	there is no value “{}”{}; it may be {}
        没有这个键{}	there is no such key{}
        程序档案 {}:{}	dossier {}:{}
        程序档案 {}: {}	dossier {}: {}
        文件超过{}KB，不是程序档案	more than {} KB: not a dossier
        根元素应当是 dossier	the root element should be dossier
        {} 的标记带有属性	the tag {} has attributes
        XML 无法解析：{}	the XML cannot be parsed: {}
        YAML 无法解析：{}	the YAML cannot be parsed: {}
        档案结构过深或者过大	the dossier is too deep or too large
        档案中不使用 YAML 别名	a dossier uses no YAML aliases
        档案嵌套过深	the dossier is nested too deeply
        键重复	a key comes twice
        找不到规则库（应有 Rules/rules 文件夹）。已查找：	the rules were not found (a folder Rules/rules). Looked in:
        请用 --home 或者环境变量 NORMCHECK_HOME 指明所在文件夹。	Name their folder by --home or the environment variable NORMCHECK_HOME.
        是文件夹，不是文件	a folder, not a file
        {}:{}:1: 基线的每一行应当是文件、指纹、规则、条文四列	{}:{}:1: each line of a baseline has four columns: document, fingerprint, rule, article
        没有规则“{}”	there is no rule “{}”
        规则“{}”不得关闭或者降低级别	the rule “{}” may not be switched off or weakened
        没有文件夹“{}”	there is no folder “{}”
        此处不能为空	this must not be empty
        词“{}”太短，会处处触发	the word “{}” is too short and would be found everywhere
        git 中没有“{}”这个版本	git has no version “{}”
        无法运行 git	git cannot be run
        没有找到 git	git was not found
        git {} 失败：{}	git {} failed: {}
        不认识的地区“{}”，用 normcheck jurisdictions list 查看	there is no region “{}”; normcheck jurisdictions list shows them
        “finding”已经指明条款，不再写“article”	“finding” already names the clause, leave “article” out
        “finding”和“rule”须有一个，且只能有一个	exactly one of “finding” and “rule” is needed
        文件为空	the file is empty
        文件过大：{} 字节，上限 {} 字节	the file is too large: {} bytes, at most {}
        不是文本文件，而是 {} 文件	not a text file but a {} file
        不是文本文件：{} 字节中有 {} 个控制字符	not a text file: of {} bytes {} are control characters
        无法识别编码：按 {} 读取，{} 字节中有 {} 处无法解码	the encoding is not recognised: read as {}, {} bytes hold {} faults
        另有 {} 处同类问题未逐一列出	{} more of the kind are not listed
        字节 0x{} 无法解码，以 U+FFFD 代替	byte 0x{} cannot be decoded and was replaced by U+FFFD
        缺少 OpenCC 转换表，繁体文字未转换为简体	the tables of OpenCC are missing: Traditional characters were not converted
        无法读取标准输入：{}	standard input cannot be read: {}
        --as-of: {} 不是日期（YYYY-MM-DD）	--as-of: {} is no date (YYYY-MM-DD)
        系统日期无效，请给出 --as-of	the date of the system is invalid; please give --as-of
        无法写出结果：{}	the result cannot be written: {}
        无法写入 {}：{}	{} cannot be written: {}
        无法读取标准输入，或者超过上限 file-size	standard input cannot be read, or is over the cap file-size
        模板 {}：{}	template {}: {}
        模板语法错误：{}	a syntax error in the template: {}
        {} 的写法特殊，无法加注	{} is written in an unusual way and cannot be annotated
        文件中没有 {}	the file has no {}
        {} 不完整，无法加注	{} is incomplete and cannot be annotated
        {} 是空的，无法加注	{} is empty and cannot be annotated
        不是完整的 XML	not complete XML
        无法读取	cannot be read
        无法套用	cannot be applied
        不存在	does not exist
        无法写出压缩包：{}	the package cannot be written: {}
        结果无法读回	the result cannot be read back
        {}：无法读取法律索引文件	{}: the law index cannot be read
        {}：不是法律索引文件	{}: not a law index
        {}：法律索引版本为 {}，本程序需要版本 {}，请用 law build 重新生成	{}: law index of version {}, but version {} is needed; build it anew by law build
        {}：法律索引文件已损坏（{}）	{}: the law index is damaged ({})
        校验和不符	the checksum does not match
        文件不完整	the file is incomplete
        无法读取，或不是制表符分隔表	cannot be read, or is no table parted by tabs
        第 {} 行列数不符	line {} has another number of columns
        “{}”一行缺少必填项，或日期、条文号有误	the line “{}” lacks something, or has a wrong date or article
        不是 normcheck law build 生成的条文变动表，或者不完整	not a table of moved articles as normcheck law build writes it, or incomplete
        没有找到任何规则	no rules were found
        “{}”是内置概念	“{}” is a built-in concept
        词库没有概念“{}”	the lexicon has no concept “{}”
        概念没有词	the concept has no words
        行为“{}”已经定义过	the act “{}” is defined already
        框架“{}”已经定义过	the frame “{}” is defined already
        不认识的位阶“{}”	there is no rank “{}”
        “{}”缺少位阶：{}	“{}” lacks the ranks {}
        “{}”不是一个带单位的数	“{}” is not one number with its unit
        依据待核实的参数至多为 warning	a parameter whose basis is not verified is at most a warning
        规则编号“{}”重复	the rule id “{}” comes twice
        规则必须有依据	a rule needs a basis
        依据均待核实的规则至多为 warning	a rule without a verified basis is at most a warning
        “when”与“checker”只能有一个	only one of “when” and “checker” may be given
        没有行为“{}”	there is no act “{}”
        没有共用句式“{}”	there are no shared patterns “{}”
        共用句式“{}”已经定义过	the shared patterns “{}” are defined already
        规则永远不会触发：既没有 act 也没有 patterns	the rule can never match: it has neither act nor patterns
        没有抗辩“{}”	there is no defence “{}”
        规则至少要有一个 flag 例和一个 pass 例	a rule needs at least one flag and one pass example
        模式“{}”会匹配空文本	the pattern “{}” matches the empty text
        模式“{}”没有两个字以上的词或概念，处处都会触发	the pattern “{}” has no word of two characters or concept and would match everywhere
        模式“{}”的 <> 之间没有内容	nothing stands between the <> of the pattern “{}”
        只能有一对 <>	only one pair of <> is allowed
        “>”没有对应的“<”	“>” has no “<”
        多余的“{}”	a superfluous “{}”
        “<”没有对应的“>”	“<” has no “>”
        模式不能以间隔结尾	a pattern cannot end with a gap
        模式不能以间隔开头	a pattern cannot begin with a gap
        间隔要在 1 到 500 字之间	a gap has 1 to 500 characters
        词库中没有概念“{}”	the lexicon has no concept “{}”
        “{}”处应有文字	text belongs at “{}”
        模式不完整	the pattern is incomplete
        """
}

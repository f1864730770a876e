/// Characters that look like an ideograph and have a code of their own: they come from PDF extraction and old fonts.
/// Each stands here as the Simplified ideograph that it shows (Unicode: EquivalentUnifiedIdeograph and canonical
/// decompositions).
enum UnifiedIdeographs {
    /// Code of the first character of each block, and what its characters stand for in order of code; 〓 for none.
    static let blocks: [(first: UInt32, unified: String)] = [
        (0x2E80, radicalsSupplement), (0x2F00, kangxiRadicals), (0xF900, compatibilityIdeographs),
    ]

    private static let radicalsSupplement = """
        〓厂乛乚乙亻冂〓刀刂卜㔾小小兀尣尢〓巳幺彑彐忄心扌攵〓旡日月歺母民氵氺灬爫爫丬牛犭王〓目示礻〓纟纟罓罒㓁冗〓羊〓〓耂肀聿肉〓艹艹艹虎衤覀西见角〓讠贝〓车辶辶辶邑钅长镸长门〓阝雨青韦页风飞食〓饣饣〓马骨\
        鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龟亀龟
        """

    private static let kangxiRadicals = """
        一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈户手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生\
        用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾见角言谷豆豕豸贝赤走足身车辛辰辵邑酉釆里金长门阜隶隹雨靑非面革韦韭音页风飞食首香马骨高髟斗鬯鬲鬼鱼鸟卤鹿麦麻\
        黄黍黑黹黾鼎鼓鼠鼻齐齿龙龟龠
        """

    private static let compatibilityIdeographs = """
        岂更车贾滑串句龟龟契金喇奈懒癞罗萝螺裸逻乐洛烙珞落酪骆乱卵栏烂兰鸾岚滥蓝褴拉腊蜡廊朗浪狼郎来冷劳掳橹炉卢老芦虏路露鲁鹭碌禄绿菉录鹿论垄弄笼聋牢磊赂雷垒屡楼泪漏累缕陋勒肋凛凌棱绫菱陵读拏乐诺丹宁怒率异北\
        磻便复不泌数索参塞省叶说杀辰沈拾若掠略亮两凉梁粮良谅量励吕女庐旅滤砺闾骊丽黎力历历轹年怜恋撚涟炼琏秊练联辇莲连炼列劣咽烈裂说廉念捻殓帘猎令囹宁岭怜玲莹羚聆铃零灵领例礼醴隶恶了僚寮尿料乐燎疗蓼辽龙晕阮刘\
        杻柳流溜琉留硫纽类六戮陆伦仑沦轮律栗栗率隆利吏履易李梨泥理痢罹里里里离匿溺吝燐璘蔺隣鳞麟林淋临立笠粒状炙识什茶刺切度拓糖宅洞暴辐行降见廓兀嗀〓〓冢〓晴〓〓凞猪益礼神祥福靖精羽〓蘒〓诸〓〓逸都〓〓〓饭饲\
        馆鹤郞隷侮僧免勉勤卑喝叹器塀墨层屮悔慨憎惩敏既暑梅海渚汉煮爫琢碑社祉祈祐祖祝祸祯谷突节练缙繁署者臭艹艹著褐视谒谨宾赠辶逸难响频恵〓馆〓〓并况全侀充冀勇勺喝啕喙嗢冢坟奄奔婢嬨廒廙彩徭惘慎愈憎慠惩戴揄搜摒\
        敖晴朗望杖歹杀流滛滋汉瀞煮瞧爵犯猪瑱甆画瘝瘟益盛直睊着磌窱节类绦练缾者荒华蝹襁覆视调诸请谒诺谕谨变赠输迟醙铏陼难靖𫖔响頋频鬒龟〓〓〓㮝䀘𥅴〓〓〓齃厐
        """
}

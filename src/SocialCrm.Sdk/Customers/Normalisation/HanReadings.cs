namespace SocialCrm.Customers;

/// <summary>How the characters of Chinese names are read in Mandarin: a syllable, then its characters, simplified and traditional.</summary>
internal static class HanReadings
{
    /// <summary>The characters by their syllable.</summary>
    public const string Characters = """
        a阿啊 ai艾爱愛蔼藹霭靄 an安岸庵谙諳鞍桉 ang昂 ao敖傲奥奧翱鏊澳遨鳌鰲 ba巴八芭霸灞 bai白百柏佰 ban班斑般半坂板版 bang邦帮幫榜
        bao包宝寶保鲍鮑葆苞褒抱堡 bei贝貝北倍蓓备備碑 ben贲賁本奔 bi毕畢碧璧必弼比壁笔筆彼毖闭秘 bian卞边邊编編扁汴辩辯 biao彪标標表骠飙飆
        bin宾賓彬斌滨濱缤繽豳邠 bing冰兵丙炳秉并並柄昺 bo伯博波勃薄渤帛铂鉑泊卜播钵 bu步布补 cai蔡才财財彩采材菜 can灿燦璨参參粲 cang苍蒼仓倉沧滄藏
        cao曹操草 cen岑 ceng层 cha查茶察 chai柴 chan禅禪婵嬋产 chang常昌长長畅暢昶娼嫦尝菖倡 chao超朝潮巢晁 che车車澈彻徹
        chen陈陳晨辰沉臣宸琛忱谌諶尘塵 cheng程成城诚誠承澄丞呈橙乘铖鋮 chi迟遲池驰馳赤持炽熾齿耻 chong崇冲沖充虫翀 chou仇畴疇丑 chu楚褚储儲初出处處础
        chuan川传傳船 chuang闯床 chui垂 chun春纯純淳椿醇 chuo绰 ci慈次词詞赐賜瓷 cong丛叢聪聰从從葱琮 cui崔翠璀 cun村存 da达達大答妲
        dai戴代黛岱贷待玳 dan丹单旦淡但澹 dang党黨当當 dao道导導稻岛 de德得 deng邓鄧登灯燈等 di狄迪地帝弟娣笛棣缔第底 dian典殿电電甸 diao刁雕貂
        die蝶叠 ding丁定顶頂鼎 dong董东東冬栋棟洞动動 dou窦竇斗豆兜 du杜都独獨度渡笃篤 duan段端 dui队 dun敦顿盾 duo多朵 e娥鄂峨额俄 en恩
        er尔爾儿兒二迩洱珥 fa法发發 fan范範樊凡帆藩繁璠泛梵 fang方房芳放仿舫 fei费費飞飛非菲斐霏妃翡 fen芬奋奮汾份
        feng冯馮封丰豐风風峰锋鋒凤鳳枫楓逢奉沣烽 fo佛 fu傅符付富福夫伏扶甫芙抚輔辅孚弗阜复復馥敷赋賦芾 ga噶 gai盖蓋改 gan甘干淦赣敢肝
        gang刚剛钢鋼岗崗港罡 gao高郜皋誥杲 ge葛戈格歌哥革阁閣个個 gen根艮 geng耿庚更耕 gong龚龔宫宮公恭功巩鞏贡貢弓拱工共躬 gou苟勾狗缑
        gu顾顧古谷穀辜固故鼓菇姑 gua瓜 guan关關管官冠观觀贯貫 guang光广廣 gui桂归歸贵貴圭规規癸鬼闺妫 guo郭国國果过 ha哈 hai海孩
        han韩韓汉漢寒涵翰含瀚晗函菡邯憨 hang杭航 hao郝浩昊豪皓好昦灏灝颢顥毫 he何贺賀和赫荷河鹤鶴禾合核阖 hei黑 heng恒恆衡亨横
        hong洪红紅宏弘鸿鴻虹泓闳竑 hou侯后後厚候 hu胡湖虎扈呼瑚琥户戶蝴护沪 hua华華花化画畫桦樺骅滑 huai怀懷淮槐 huan桓欢歡环環焕煥幻寰奂
        huang黄黃皇煌璜凰晃 hui惠慧辉輝会會晖暉徽蕙卉汇匯绘繪荟薈灰回 hun浑魂 huo霍火活获
        ji纪紀季吉姬冀基计計继繼济濟记記及极極集际際绩績骥驥寄蓟霁霽嵇籍技稷玑璣 jia贾賈家嘉佳甲加郏珈迦葭 jian简簡建健剑劍坚堅见見俭儉鉴鑒减菅荐蹇
        jiang江姜蒋蔣将將疆匠讲绛 jiao焦娇嬌教骄驕皎交姣蛟角 jie杰傑洁潔捷介接婕节節解阶街界 jin金晋晉靳今锦錦瑾进進劲勁津近谨謹觐禁
        jing景荆京靖静靜晶敬竞競经經精菁婧璟境镜鏡惊井旌竟泾 jiong炯迥 jiu九久玖旧 ju鞠居巨菊举舉局驹聚矩鋸 juan娟卷涓隽雋捐 jue觉覺珏爵决
        jun军軍君俊骏駿钧鈞均峻浚竣珺郡 ka卡 kai凯凱开開恺愷楷铠锴 kan阚闞侃堪看 kang康亢抗 kao考 ke柯可科克珂轲軻 ken肯恳 kong孔空 kou寇口扣 ku库
        kuai蒯快 kuan宽寬款 kuang邝鄺匡旷曠况 kui奎葵魁夔揆隗逵 kun坤昆琨鲲鯤崑锟 kuo阔闊 la拉 lai赖賴来來莱萊 lan蓝藍兰蘭岚嵐澜瀾览懒烂
        lang郎朗浪琅阆 lao劳勞老 le乐樂勒 lei雷蕾磊垒壘类累镭 leng冷 li李黎力厉厲丽麗立利莉里礼禮理励勵历歷郦酈栗璃俐梨离離荔骊驪吏鹂犁黧
        lian连連廉莲蓮练練恋炼濂琏涟 liang梁良亮粱量两凉 liao廖辽遼了寥蓼 lie列烈 lin林蔺藺琳麟霖临臨邻鄰淋凛遴粼 ling凌令玲灵靈铃鈴岭嶺翎聆羚菱龄
        liu刘劉柳流六留琉瑠 long龙龍隆珑瓏泷 lou娄婁楼樓 lu卢盧陆陸鲁魯路逯禄祿露璐芦蘆鹿炉录吕呂律绿綠旅 luan栾欒鸾鸞 lun伦倫仑崙轮论
        luo罗羅骆駱洛络絡落萝螺 ma马馬麻玛瑪码 mai麦麥迈邁买 man满滿曼漫蛮 mang芒 mao毛茅茂懋冒卯 mei梅美媚眉妹枚玫每 men门門 meng孟蒙梦夢萌猛盟
        mi米宓糜密觅弥 mian绵綿勉棉沔冕 miao苗妙淼缪繆 mie乜 min闵閔民敏旻岷珉闽 ming明名铭銘鸣鳴命茗冥 mo莫墨末默茉漠 mou牟谋謀 mu穆牧木慕沐牡睦幕
        na那娜纳納 nai乃奈 nan南男楠 neng能 ni倪尼妮霓旎 nian年念 niang娘 nie聂聶 ning宁寧凝柠甯 niu牛钮鈕妞 nong农農 nu努女 nuan暖 nuo诺諾
        ou欧歐区區偶 pan潘盘盤盼攀 pang庞龐逄 pei裴培佩沛珮 pen盆 peng彭鹏鵬朋蓬芃 pi皮丕 pian翩 piao飘 pin品聘 ping平萍屏苹评凭 po坡
        pu浦蒲普溥濮璞朴 qi齐齊祁戚琪奇琦启啟其旗绮綺麒七起气淇祺亓棋岐漆杞 qian钱錢千倩谦謙乾前茜潜迁 qiang强強羌 qiao乔喬桥橋巧俏樵
        qin秦覃琴勤钦欽芹沁亲禽 qing青清卿庆慶晴情擎 qiong琼瓊 qiu邱丘秋裘球求 qu屈瞿曲渠趋 quan全权權泉荃铨銓 que阙闕雀 qun群裙 ran冉然染 rang让
        rao饶饒 ren任人仁忍壬韧 reng仍 ri日 rong荣榮容戎蓉融溶榕镕熔 rou柔 ru汝如茹儒入 ruan阮 rui瑞锐銳睿芮蕊 run润潤闰 ruo若 sa萨薩 sai赛 san三
        sang桑 se色 sen森 seng僧 sha沙莎厦 shan山珊善杉姗闪陕扇 shang尚商上赏 shao邵少绍紹韶 she佘舍畲社 shen沈申深慎神伸莘绅甚
        sheng盛生胜勝升昇圣聖声笙晟 shi石施史师師时時士诗詩世实實适是仕始式识 shou寿壽守首 shu舒书書淑叔树樹蜀殊述姝恕黍 shuai帅帥率 shuang双雙爽霜
        shui水税 shun顺順舜 shuo硕碩朔 si司思斯四丝絲 song宋松嵩颂頌淞 sou搜 su苏蘇素肃肅粟宿甦夙 sui隋随隨穗岁遂 sun孙孫笋荪 suo索锁 ta塔
        tai太泰台邰臺抬 tan谭譚谈談檀坦潭昙 tang唐汤湯堂棠糖 tao陶涛濤桃韬韜淘 te特 teng滕腾騰藤 ti提体 tian田天甜添恬 tiao条 tie铁鐵
        ting婷亭庭廷听挺霆 tong童佟同彤桐通统統潼仝 tou头 tu涂塗屠图圖土 tuo拓脱 wa娃 wai外 wan万萬婉宛晚琬完湾莞 wang王汪望旺网忘
        wei魏韦韋卫衛伟偉为為威微维維巍炜煒玮瑋蔚薇位未惟唯尉围隈苇 wen文温溫闻聞雯稳问汶 weng翁 wo沃我 wu吴吳武伍邬鄔巫乌烏午五务悟梧舞无無吾戊
        xi席奚习習郗希西喜熙曦溪锡錫夕惜昔玺璽羲汐息析禧 xia夏霞侠俠遐下峡瑕 xian冼咸贤賢先显顯宪憲仙鲜娴嫻弦现闲献 xiang向项項祥翔湘香享想象相襄
        xiao萧蕭肖小晓曉笑孝霄骁驍筱潇瀟校啸逍 xie谢謝协協燮榭 xin辛新欣心信馨鑫昕忻芯薪 xing邢星兴興幸性杏行型 xiong熊雄兄 xiu修秀绣休岫
        xu徐许許胥须須旭绪緒序续栩絮 xuan宣轩軒玄璇萱旋炫绚選选煊 xue薛雪学學 xun荀寻尋迅逊勋勳循珣恂 ya雅亚亞娅婭牙芽
        yan严嚴颜顏闫閆阎閻燕言彦彥岩艳艷妍炎研延焱晏雁砚琰嫣衍盐鄢 yang杨楊阳陽羊洋扬揚仰央养 yao姚尧堯耀瑶瑤遥遙药垚钥 ye叶葉业業野晔曄夜烨燁冶
        yi易伊怡艺藝义義益毅以一亿意仪儀宜依奕逸翼懿亦倚颐忆轶 yin尹殷银銀音荫印引寅因茵胤吟 ying应應英颖穎莹瑩映盈影营樱迎嬴滢瀅瑛婴
        yong雍永勇咏詠泳涌用庸镛 you尤游友优優有由幽佑宥右悠又 yu于於余俞喻虞郁鱼魚玉宇雨语語裕育煜愚钰鈺瑜禹昱榆毓羽予渝与域遇誉譽彧妤
        yuan袁元原苑源远遠园園媛圆缘援愿渊淵 yue岳越月悦悅粤跃躍玥钺 yun云雲员員韵韻运運芸蕴蘊允匀昀筠郓 za杂 zai载再 zan昝赞贊 zang臧 zao早枣
        ze泽澤则則 zen怎 zeng曾增 zha扎 zhai翟宅 zhan詹展湛占战瞻 zhang张張章彰璋掌漳樟 zhao赵趙照昭兆召钊肇招 zhe哲喆者浙
        zhen甄真珍振贞貞镇鎮震臻祯禎圳桢楨榛朕 zheng郑鄭正政征证铮崢峥争筝 zhi支志智之芝知至直植质执治致挚枝稚祉芷 zhong钟鍾鐘仲忠中重众种衷
        zhou周洲舟州宙昼 zhu朱祝竺诸諸珠竹柱主助筑铸 zhuang庄莊壮壯 zhui追 zhun准 zhuo卓琢灼倬 zi子资資紫自姿梓滋孜字 zong宗总纵综 zou邹鄒走 zu祖足
        zuan钻 zuo左佐作
        """;

    /// <summary>Characters that are read otherwise as family names.</summary>
    public const string Surnames = """
        曾zeng 单shan 單shan 解xie 仇qiu 任ren 查zha 区ou 區ou 盖ge 蓋ge 华hua 華hua 乐yue 樂yue 朴piao 翟zhai 覃qin 缪miao 繆miao 员yun 員yun 召shao
        种chong 秘bi 黑he 重chong 尉wei 柏bai 卜bu 车che 車che 谌chen 諶chen 牟mou 贾jia 賈jia 佘she 畲she 余yu 强qiang 強qiang 隗wei 冼xian 干gan
        乾qian 南nan 宁ning 甯ning 郗xi 阚kan 闞kan 粘nian 折she 行xing 逄pang
        """;

    /// <summary>Family names of two characters, with their reading.</summary>
    public const string CompoundSurnames = """
        欧阳ouyang 歐陽ouyang 上官shangguan 司马sima 司馬sima 诸葛zhuge 諸葛zhuge 夏侯xiahou 皇甫huangfu 尉迟yuchi 尉遲yuchi 公孙gongsun 公孫gongsun
        慕容murong 司徒situ 令狐linghu 宇文yuwen 长孙zhangsun 長孫zhangsun 鲜于xianyu 鮮于xianyu 闻人wenren 聞人wenren 东方dongfang 東方dongfang
        独孤dugu 獨孤dugu 南宫nangong 南宮nangong 万俟moqi 萬俟moqi 轩辕xuanyuan 軒轅xuanyuan 钟离zhongli 鍾離zhongli 端木duanmu 澹台tantai 澹臺tantai
        申屠shentu 呼延huyan 淳于chunyu 太史taishi 公冶gongye 宗政zongzheng 濮阳puyang 濮陽puyang 赫连helian 赫連helian 拓跋tuoba 百里baili 西门ximen
        西門ximen 第五diwu 司空sikong 仲孙zhongsun 仲孫zhongsun 纳兰nalan 納蘭nalan 完颜wanyan 完顏wanyan 东郭dongguo 東郭dongguo 梁丘liangqiu
        左丘zuoqiu 谷梁guliang 榖梁guliang 公羊gongyang 北宫beigong 北宮beigong 乌雅wuya 爱新aixin
        """;
}

namespace SocialCrm.Customers;

/// <summary>Chinese family names with their spellings, a name a line; then Korean and Vietnamese ones.</summary>
internal static class SurnameSpellings
{
    /// <summary>The lines: pinyin, other romanisations (Wade-Giles, Cantonese, Hokkien, Teochew, Hakka), characters.</summary>
    public const string List = """
        wang wong ong heng vang vuong vong 王
        li lee lei ly le lie 李
        zhang chang cheung cheong teo tio tiong chong chung truong zoeng teoh 张 張
        liu lau low liew lao liou lew luu 刘 劉
        chen chan tan tran tjan chin ting zan dan tang 陈 陳
        yang yeung yeong young yong yeoh iu duong yeo ieong 杨 楊
        huang wong hwang ng ooi oei wee bong huynh hoang uy vong 黄 黃
        zhao chao chiu chew jiu teo trieu tiu 赵 趙
        wu ng goh woo go ngo gouw eng 吴 吳
        zhou chou chow chau chew joe jow chiu chu chao 周
        xu hsu tsui chee cher chui swee tu choi 徐
        sun suen soon sng swen ton 孙 孫
        ma mah beh mar maa 马 馬
        zhu chu choo chee choe tjoe jyu gee 朱
        hu woo wu oh foo ow ou hoo ho 胡
        guo kuo kwok kuok quach quek kwek koay kwik kok gwok quek 郭
        he ho hor hoe haw 何
        lin lam lim lum liem 林
        gao kao ko koh ku cao go 高
        luo lo law loh low lor 罗 羅
        zheng cheng chang tay tee chiang trinh teh tey cheang 郑 鄭
        liang leung leong neo luong nio leon liong 梁
        xie hsieh tse cheah chia tsia ta sia tjia che 谢 謝
        song sung soong 宋
        tang tong thng duong teng tng 唐
        xu hsu hui koh khoo kho kouw khaw huey khor heoi 许 許
        deng teng tang theng dang 邓 鄧
        feng fung pang fong phung 冯 馮
        han hon hahn hang 韩 韓
        cao tsao cho chow chou tso tshow cho 曹
        zeng tseng tsang chan chang cheng zung jan tsan 曾
        peng pang phang bang phe 彭
        xiao hsiao siu siew seow shaw sio siow tiu 萧 蕭 肖
        cai tsai choi chua choy chai tsoi toi thai tjoa coi tsoy 蔡
        pan poon phua pun pua phan phoon 潘
        tian tien tin chan den 田
        dong tung toong tang 董
        yuan yuen wan yuan ong woon 袁
        yu yue yee ee er 于 於
        yu yee yue eu 余
        ye yeh yip yap ip iap jap diep 叶 葉
        jiang chiang cheung keong keung kiang khuong geong cheong 姜
        jiang chiang cheung cheong chew tjio chio tuong zoeng 蒋 蔣
        du tu to do dou toh 杜
        su so soh soo sou to 苏 蘇
        wei ngai gui nguy goei ngui 魏
        cheng ching chia chieng trinh thia 程
        lu lui lu loo lye la lwi leu 吕 呂
        lu lv luc lok look lek loke luk 陆 陸
        ding ting teng dinh ding 丁
        ren jen yam yum nham 任
        shen sim sum shum sham sem tham 沈
        yao yiu yeow yew ieo dieu 姚
        lu lo loo loh lou low 卢 盧
        fu foo poh fu pho 傅
        zhong chung cheong teng tjoeng zung cheung 钟 鍾 鐘
        cui tsui chui choi chwee 崔
        tan tam tham ham 谭 譚
        liao liu leow liaw liew leo 廖
        fan pham fun hoan 范
        fan faan huan phan 樊
        wang uong ong 汪
        shi shih shek chio sek seah seak thach 石
        shi shih si see sy szeto 施
        jin chin kam kim gam tjin 金
        jia chia ka kia gar gia 贾 賈
        xia hsia ha hah hae ha 夏
        fang fong hong png phuong pung 方
        zou tsou chau chow jaw 邹 鄒
        xiong hsiung hung hong yong heng 熊
        bai pai pak pek beh bak peh bach 白
        meng mang beng manh 孟
        qin chin tsun cheon chun chan tan 秦
        qiu chiu yau khoo khu hew hiew yew khau 邱 丘
        hou hau how hao aw 侯
        jiang kong kang chiang kang giang gong 江
        yin wan yoon un doan 尹
        xue hsueh sit sih see tiet 薛
        yan yim yen ngiam giam nghiem im yam 严 嚴
        lei lui looi loi louie lwee 雷
        long lung leong loong 龙 龍
        tao to tou dao 陶
        he ho hor hoh haw 贺 賀
        gu ku koo ko kou co goo 顾 顧
        mao mo moo mau mou 毛
        hao kok hau hoc 郝
        gong kung kiong cung keng 龚 龔
        shao shiu siu sio thieu 邵
        wan man ban bun van mann 万 萬
        qian chien tsien chin zee tjie tien 钱 錢
        dai tai dye te doi 戴
        yan ngan gan nhan ngaan 颜 顏
        mo mok bok mac mock 莫
        kong hung khong khung 孔
        xiang hsiang heung hiong 向
        tang tong thang teng thong 汤 湯
        wen wan man voon van boon oon 温 溫
        wen man boon van 文
        kang hong khng khang kong 康
        lai lye loy nai 赖 賴
        wu mo mou bu vu moo 武
        zhan chan tsim cheam chim jim cham 詹
        niu ngau gu ngow 牛
        fan hoan pham faan 范
        ouyang auyeung owyang auyong ouyeung auyang 欧阳 歐陽
        situ szeto seeto situ 司徒
        sima szema 司马 司馬
        shangguan seungkoon 上官
        zhuge chukot chuko 诸葛 諸葛
        ou au ow aw o 区 區 欧 歐
        guan kuan kwan kwon quan 关 關
        kuang kwong fong khong 邝 鄺
        cen shum sam sum tsen 岑
        mai mak mack bek 麦 麥
        chu choo cho chor 楚
        zhuang chuang chong cheng chng tng trang 庄 莊
        ke ko kor kua quah kwa 柯
        hong hung ang fung hoong 洪
        weng yung eng yong yung ang 翁
        ruan yuen yuan nguyen yoon 阮
        you yau yew iu yow 尤 游
        zuo tso jor cho ta 左
        tong tung tong dong 童
        cen sam shum 岑
        pei pui bui boey 裴
        ji chi kei ki kee quy 季
        ji chi kei kee kie 纪 紀
        hua wah wa hwa fah 华 華
        ni ngai nie ngei gei nghe 倪
        nie nip nieh neap 聂 聶
        zhai chai chak jack dich 翟
        rong yung young 荣 榮
        lan nam lam 蓝 藍
        lan lan 兰 蘭
        tu to tou doh 涂 屠
        bao pau bow pao paau 包
        bao pao pau bau 鲍 鮑
        fei fee pi phi 费 費
        shu shue sue 舒
        qi chai chi chee cha 齐 齊
        qi chik chek 戚
        qu chu wat kut khut 屈
        qu chu kui ku 瞿
        chai choi 柴
        ge kot kat keh 葛
        ling ling leng 凌
        miao miu biao 苗
        chi chi tea 池
        yue ngok gak yuek nhac 岳
        gan kam kan kum gam 甘
        xing hsing ying heng hinh 邢
        shang sheung seong 尚
        xin hsin san 辛
        yi yick ik dich 易
        ning ling neng 宁 甯
        zha cha 查
        cha cha 查
        zhu chuk 祝
        jian kan gan kan 简 簡
        rao yiu jau 饶 饒
        liang leung 良
        pu poo po 蒲
        yin yan un 殷
        jiao chiu tsiu chew 焦
        kim gim ghim 김
        yi lee rhee ri li yee 이 李
        bak park pak bahk paik 박 朴
        choi choe che chwe 최 崔
        jeong jung chung cheong joung jong 정 鄭
        gang kang kahng 강 姜
        jo cho joh 조 趙
        yun yoon youn yoon 윤 尹
        jang chang zhang 장 張
        im lim rim yim 임 林
        han hahn 한 韓
        o oh 오 吳
        seo suh so sur seoh 서 徐
        sin shin 신 申
        gwon kwon kwun 권 權
        hwang whang 황 黃
        an ahn 안 安
        song sung 송 宋
        ryu yoo yu you lyu 류 유 柳 劉
        jeon jun chun cheon 전 全
        hong houng 홍 洪
        go ko koh goh 고 高
        mun moon 문 文
        yang ryang 양 梁
        son sohn 손 孫
        bae pae bai 배 裴
        baek paik back baik paek 백 白
        heo hur huh her hu 허 許
        nam nahm 남 南
        sim shim 심 沈
        no roh noh ro 노 盧
        ha hah 하 河
        gwak kwak kwack 곽 郭
        seong sung 성 成
        cha tcha 차 車
        ju joo choo chu 주 朱
        u woo wu 우 禹
        gu koo ku goo 구 具
        na ra rah nah 나 羅
        jin chin 진 陳
        min mihn 민 閔
        eom um uhm om 엄 嚴
        nguyen nguyenn 阮
        tran 陳
        """;
}

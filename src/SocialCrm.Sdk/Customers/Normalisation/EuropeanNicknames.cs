namespace SocialCrm.Customers;

/// <summary>Given names as the other languages of Europe and around it shorten them: a name a line, folded.</summary>
internal static class EuropeanNicknames
{
    /// <summary>The lines.</summary>
    public const string List = """
        johannes johann hans hannes jo hansi jan joannes johan hanns hannus jens jannis yannis yiannis ioannis ivan jean hanno hansje hennes johnny henne
        juan juanito juancho juanjo joan juancito
        giovanni gianni nanni gio vanni johnny giannino giovannino ivano gian
        jan janek jasiu jas john honza jankiel janusz johan jasio
        jean jeannot yann jeanot
        ivan vanya ivo iwan vanja vanyusha ioann ian
        ian iain ean
        sean shaun shawn eoin shane
        adalbert bert albert adi adalberto wojciech wojtek vojtech bela
        albert al bert bertie alberto albrecht albie elbert berto
        alberta bertie berta albertine
        bertha berta bertie bert birdie
        alan al allan allen alain alano
        alfred alf fred alfie alfredo fredi freddy al
        alfons alphonse alfonso fons foncho alonzo lonnie alphonso poncho
        alice ali alicia allie ally elsie alix lisa alisa alycia
        alison ali allie ally allison allyson
        adam ad adamo addie adas
        adele adela adelaide addie heidi adelheid della delia adelina lina
        adolf dolf adolfo adi adolphe fito
        adrian ade adriano adrien ady adriaan arjan adri aad hadrian adrianus
        adriana adri adrienne adrianna ariane
        agnes aggie nessie ines agnieszka aga agnese agneta agathe ynes nes neza
        aidan aiden aedan
        aleksey alexei alexey alyosha aliosha lyosha alexis alessio alejo lesha alexej
        amelia amy millie amelie emelia mia milly amalia amalie melia mali
        amy aimee ami
        augustus gus august augusto gust auguste guus agosto augustin agustin agostino
        gustav gus gustavo gustaf guus gustave tavo
        angus gus
        balthasar balthazar baltasar hauser balz
        bartholomew bart barth bartolomeo barry bartek bartosz bartolome bartholomaus bartlomiej bartol tolo
        beatrice bea trixie bee beatrix beatriz trix bice betty tris beate beata
        belinda bel linda bella bindy
        benedict ben bennet benedetto benedikt benito benno benoit bene dick benek
        berthold bert bertold
        bogdan bohdan bodya
        boris borya bob
        camilla cam millie milla camille camila cami kamila
        carla charlie karla carly carlotta
        carmen carmela carmelina mela carmelita menchu carmina
        carmelo melo carmine
        catarina cata rina
        clara claire clare chiara klara clarissa clarice klare clair
        claude claudio klaudiusz claudius
        claudia claudie claudette klaudia claudine
        clement clem clemens clemente klemens
        concepcion concha conchita conce concetta inma
        consuelo chelo
        conrad con konrad corrado kurt cord conny connie kuno koen koenraad coen
        cornelius cor cornelis cees kees corne neil nelis corneel niels connie neely krelis
        cornelia nelly corrie cora nele conny nelia neeltje corina cokkie
        daria dasha darya darja dascha
        daniela dani danielle danni daniella danuta danka daniele danny
        dieter dietrich diederik dirk thierry dietmar derek derrick diez
        dmitri dmitry dima dimitri dimitrios mitya dmitriy dimitris dmytro mitja
        donna dee donnie
        dominika nika domi dominique
        eberhard ebbe hardy everard
        elena helen helena lena lenka ellen helene leni nell nellie elaine ileana ilona alyona olena jelena yelena eleni heleen leentje lenuta hela helenka elaina nelly ellie leonie
        elias eli elia ilya elie elijah iliya ilja eliah
        erasmus rasmus asmus erasmo
        eric erik rick erich enrico ricky rikki erico jerry eryk
        erika erica ricky rikki
        esther hester essie ester hettie estera estelle
        eva eve evi ewa evita evie evchen hava ava
        ezekiel zeke ezequiel
        fabian fabiano fabien fabio fabi
        felix felice felicio feliks
        feodora theodora dora teddy teodora fedora
        filomena mena philomena filo
        frederica freddie frieda friederike frida rike federica frederike fritzi riek rika frederique fredericka rikki
        gaetano tano gaetan nino
        galina galya galja
        gennady gena gennadi
        genevieve genny gen viv vivi jenny genoveva eva ginette
        giorgia giorgina gina
        giulio giulietto
        gisela gisele gisa giselle gi
        gonzalo gonza chalo
        graham gra graeme grahame
        grace gracie grazia graciela gracia chela graziella
        guadalupe lupe lupita
        gunter gunther guenter guenther gunnar
        gudrun gudi
        guy guido gui
        hedwig hedy hede jadwiga hedda jadzia vica heddy
        hermann herman armando armand ermanno harm manny mandus
        hildegard hilde hilda hilly hildegarde ildegarda
        hilary hillary hil hilario ilario
        igor gosha
        inge ingeborg inga ingrid inger
        ingrid inga ingeborg inge
        jaroslav jarek jaroslaw yaroslav slavek slava jara
        jesus chucho chuy chus
        joachim jochen jo achim joaquin joaquim kim jochem gioacchino jokim quino ximo
        jolanda yolanda jola iolanda jolanta yoli jolande
        joel jo
        juana juanita giovanna ivana juani
        karl carl kalle karel charly karoly karlheinz
        klaus claus klaas
        kasimir casimir kazimierz kazik casimiro
        ladislav laszlo ladislaus laci wladyslaw wladek vladislav lada ladislao
        lars lasse laurits lorens
        laurids lauritz
        leon leo leonek lev lyova leone
        leonie leona leo loni
        leticia letty lettie lettice letizia laetitia
        liselotte lilo lotte lisa lieselotte lise
        luciano chano lucian lucien lucio
        ludmila lyuda lyudmila mila ludka ljudmila lida
        lydia lida lyddie lidia lidka
        manfred manni fred manny manfredo
        manuela manu manuelita nela ela lola mani
        mercedes merche mercy meche sadie mercedesa
        mariano nano
        mariajose marijose
        marlene marlena lena marleen leni
        mario mariusz marius
        mattias matti matze
        milan mile milos milo
        miroslav mirek mirko miroslaw slava mira
        myron miron
        natalja natalka natka
        neil neal niall nigel
        nils niels nels
        nikita nik
        norbert bert nobby norb
        norman norm normie normando
        oksana xenia ksenia xana oxana ksyusha kseniya
        olga olya olenka olja helga ole oljushka
        orsola ursula ulla uschi ursel urszula ula sula ulli orsolya urska uschi
        oleg olezhka
        ottilie tilly odilia otti
        otto otho ottone odo ottmar
        pascal pasquale pascual pasqualino lino
        pilar pili pilarica
        petra peti petronella nel nelleke petronela pietra
        radoslav radek radoslaw rado
        rafaela rafa raffaela raffaella lella
        rainer reiner rayner rainier
        ramona mona moni
        reinhard reini hardy reinhardt
        regine regina gine
        remigius remy remigio remi
        renate rena nate renata reni
        roman romek romano roma romain
        rosario charo chayo saro rosarito
        rocio chio
        rudolf rudi rudy rolf rodolfo rodolphe ruud dolf rudolph rudolfo fito raoul rollo ralf
        ruth ruthie ruta
        salvatore salva toto turi salvador sal tore chava salvo
        santiago diego santi yago jacobo chago
        sergio sergey serge sergei serhiy seryozha sergej sergi
        siegfried sigi siggi sigfrido zygfryd
        sigismund sigmund zygmunt sigi siggi
        sigrid siri sigi
        slavomir slawek slavek slawomir
        socorro coco
        soledad sole chole
        svetlana sveta lana svetla swetlana
        svea sven svend
        tadeusz tadek thaddeus tadeo thad taddeo tadej
        tatiana tanya tania tatyana tanja tati tatjana taniusha
        ulrich uli ulli ulrik ulrico utz oldrich olrik ueli
        ulrike uli rike ulli ulrika ulla
        vaclav wenzel venceslao wenceslas waclaw vasek
        vasily vasya vasili basil basilio wasili vassili vasyl basile vasilis bill
        vladimir vova vlad volodya wladimir volodymyr waldemar vladi wlodzimierz wlodek woldemar valdemar lado
        wenceslas wes
        wesley wes
        wilfred wilf fred wilfried willy wilfredo fredo
        wolfgang wolf wolfi wolle wolfie gangi
        xavier javier xavi javi saverio xaver javy zavier
        xenophon xeno
        yaroslava slava yara
        yulia yulya julia iulia
        yuri yury yura jurij iurii georgy
        zbigniew zbyszek zbig zbyhnev
        zdenek zdenko zdzislaw sidonius
        zinaida zina
        aaron ron ari aron
        ahmed ahmad ahmet achmed hamed amadou
        ali aly
        abdul abdullah abdallah abdel abd abdoul
        fatima fatma fatimah fatoumata fatme
        hassan hasan hassane
        hussein hussain husein hossein hussien houcine
        ibrahim abraham abe abram ibo ebrahim avraham bram abie brahim
        aisha ayesha aicha aysha ayse
        omar umar omer
        khaled khalid halid
        mustafa mostafa moustafa mustapha
        youssef yousef yusuf yosef
        said saeed sayed seid
        moses moishe mose moe moises moshe musa moussa mosche
        solomon sol salomon suleiman sulaiman suleyman shlomo salomone sully
        dale dell
        darren daz dazza darrin darryn
        darryl daryl darrell
        desmond des desi
        dexter dex
        dean deano dino
        dustin dusty dust
        earl errol
        elaine lainey laine elaina
        eliot elliot elliott eli
        gareth gaz garth gary gazza
        gary gaz garry gazza garrett
        garrett gary garry jarrett
        glenn glen glenda
        grant granny
        heather het
        holly hol hollie
        ivy iva
        jade jada
        jasper casper kasper caspar gaspar gaspard kaspar kasimir
        jeannine janine jeanine
        jill gill gillian jilly gilly jillian julian
        gillian gill jill jilly gilly jillian
        jocelyn joss lyn josselyn jos
        karen kaz kari karyn caren karin carin
        keith keef
        kelly kel kelley kellie
        kirsten kirsty kirstin kiki
        leah lea lia
        lorraine lori rainey raine
        lorna lorrie
        lucinda cindy lucy lu
        luther lute
        marvin marv marvyn merv
        mervyn merv mervin
        melvin mel mervin melvyn
        malcolm mal malc calum
        mandy amanda
        marina rina marine mari marinella
        meredith merry
        miranda mandy randy mira
        morgan mo
        myra mira
        naomi nomi noemi noemie
        neville nev
        noel noelle natale
        nora norah honora honor eleonora
        olaf ole olav
        owen ewan eoghan eugene
        phoebe phebe febe
        phyllis phyl phil
        ross rosco
        roy royston royce
        ryan ry
        sabrina brina sab sabina
        scott scottie scotty
        selina lina selena celine celina
        sheryl cheryl sherry cherie sher
        cheryl cher cherry sheryl
        sherman sherm
        spencer spence
        sylvester syl sly silvester silvestro vester
        tabitha tab tabby
        tyler ty
        tyrone ty
        vernon vern verne
        wilbur will willie
        yolanda yoli jola landa iolanda
        zoe zoey zoie
        """;
}

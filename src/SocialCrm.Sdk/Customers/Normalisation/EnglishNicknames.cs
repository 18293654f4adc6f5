namespace SocialCrm.Customers;

/// <summary>Given names as the English-speaking world shortens them, with their forms in other languages: a name a line, folded.</summary>
internal static class EnglishNicknames
{
    /// <summary>The lines.</summary>
    public const string List = """
        elizabeth elisabeth elisabet elisabetta liz lizzie lizzy liza lisa beth betsy betsey bess bessie betty bette bettie betta elise eliza elsie elspeth libby lilibet lise liesel liesl lisbeth lisbet elsbeth elly ellie elsa ilse else betti sissi erzsebet bozsi elzbieta ela elka
        william will bill billy billie willy willie wil liam willem wilhelm wim guillermo guillaume guglielmo willi pim vilmos memo
        robert rob bob bobby bobbie robbie robby bert roberto rupert robb robin berto
        richard rick dick rich richie ricky rickie ricci dickie riccardo ricardo ritchie rik rico rikard
        james jim jimmy jimmie jamie jem jaime jamey jay seamus hamish giacomo jacques jimbo
        john jon johnny johnnie jack jackie jock johny johnathan jonny
        jonathan jon jonny johnny jonathon johnathan nathan jono jonty
        michael mike mick mickey micky mikey mickie mitch mikael michel michele miguel mikhail mischa misha michal mikolaj miki mihai mihaly mitchell maik micha michi mischka
        joseph joe joey jo joseph jos josef jozef jose giuseppe josip pepe pepito beppe peppe peppino pino sepp seppl jupp joep yosef yusuf youssef jojo chepe zef pepa
        thomas tom tommy tommie thom tomas tommaso tomasz tomek maso massimo
        charles charlie chuck charley chas chaz chip carl karl carlos carlo karel charly karol carlito charlot
        david dave davey davy davie dai davide daw dawid dudi davo
        daniel dan danny dannie daniele dani danil danilo danek daan
        edward ed eddie eddy ted teddy ned eduardo edoardo edouard eduard edvard edi lalo edek neddy edik
        edwin ed eddie eddy win
        edmund ed eddie ned edmond edmondo
        christopher chris kit topher christophe christoph christoffer kristopher kris christof krzysztof krzys cristobal cristoforo chrissy christy kristof stoffel
        christian chris kristian cristian christiaan kris
        christine chris chrissy chrissie christina tina kristin kristine kristina christa krista kirsten kirstin kirsty christiane christel chrystal cristina kristen krystyna krysia kerstin stina teeny
        matthew matt matty mat mathew matthias mathias matteo mateo mateus mateusz matthieu mathieu mattie matz mats mathis matthijs thijs tijs matek
        anthony tony anton antonio antoine antonius ant toni tonino nino toon teun antek antoni toine antony antonin
        nicholas nick nicky nico nik niko nikolas nicolas nikolaus nicola niccolo nicolo klaus claus nikolai nikolay kolya mikolaj nickolas cole nicol colin klaas niklas nils
        benjamin ben benny bennie benji benjy benj jamin beniamino veniamin bennet
        samuel sam sammy sammie samuele shmuel samu
        samantha sam sammy sammie sami samanta
        alexander alex alec al alexandre alejandro alessandro sasha sascha sandy xander alexandr aleksander aleksandr aleksandar aleks alek olek oleksandr sander shura sanya zander lex sandro alexandros jano
        alexandra alex sandra sandy alexa alexis lexi lexie alessandra alejandra aleksandra ola ally allie sasha sascha xandra sashenka lexy alexia
        andrew andy drew andre andrea andreas andres andrej andrei andrey andrzej andries andi dre andie dries anders jedrek andrius
        peter pete petey pedro pietro pierre pieter petr pyotr piotr piet petrus petter pera piero perico pit petja petya
        patrick pat paddy patty rick ricky patrik patricio patrizio patryk padraig
        patricia pat patty patti patsy tricia trish trisha patrizia patrice patrycja
        margaret maggie meg peggy marge margie margo margot greta gretchen rita madge mags daisy margarita margarete margareta margarethe marguerite grete gretel margherita malgorzata gosia megan may mamie meta margit margriet griet pegeen
        katherine kate katie kathy kat kathryn catherine cathy kitty kay kathleen katharine katharina katarina catharina katja katya katia katrin catrin caterina catalina kathrin kati katy cate catie cath kasia katarzyna ekaterina yekaterina kit trina kaye tineke trijntje katrijn karin kaja catriona
        jennifer jen jenny jenn jennie jenni jenna jenifer
        jessica jess jessie jessy jesse jesi jessika jeska
        rebecca becky becca beck bec becki reba rebekah rebekka bex rivka
        susan sue susie suzy suzie susanna susannah suzanne suzanna susanne zuzanna zuza zuzana sanne sanna sukie suse susi susana susette
        deborah deb debbie debby debra debora debs
        barbara barb barbie babs bobbie barbra babette basia bar babsi varvara varya bab
        dorothy dot dottie dotty dolly dora dorothea dorothee dorota dory dee thea doro dorit
        victoria vicky vickie vicki tori vic viktoria vittoria toria wiktoria wika vika viktoriya tory
        virginia ginny ginger gina ginnie virginie virgie
        abigail abby abbie gail abbey abi abigale
        amanda mandy manda mandie amandine
        angela angie angel ange angelina angelika angelique angie aniela angelica angeles geli
        anne ann anna annie hannah nan nancy nanny ana anya anja anita anneke annika anke anouk annette annetta anette anka ania anushka anni anouchka hanna hana antje annelie aniko anica
        antonia toni tonia tony antonella antonietta antoinette tonja netty nettie tosia
        arthur art artie arturo artur
        bernard bernie barney bern bernardo bernhard bernd benno berni
        bradley brad bradly
        bradford brad
        brandon bran branden brandyn
        brenda bren brendie
        brian bryan bryant brien bri
        bridget bridie biddy brigid brigitte birgit brigitta gitta britta brit brigida gitte bride biddie
        calvin cal vin
        cameron cam ron cami
        caroline carol carrie caro carolyn carolina karoline karolina lina carole carly callie line karola
        cassandra cass cassie sandra sandy casey
        cecilia cecily cissy celia cecile cece cis sissy cecylia
        charlotte lottie lotte charlie carlotta lotta char carlota lotty totti charly karlotta
        chester chet
        clarence clay clair
        clifford cliff
        clinton clint
        constance connie costanza konstanze stanzi
        curtis curt kurt
        cynthia cindy cyndi cyn cinthia cinzia
        cyril cy kirill
        dennis den denny denis dion
        denise denny dee niecy
        diana diane di dianne dina dyana
        dolores lola lolita dolly
        dominic dom nick dominick dominik domenico domingo dominique mimmo nicky
        donald don donny donnie donal
        douglas doug dougie duggie
        duane dwayne dewayne
        eleanor ellie nell nellie ella nora elly elinor eleonore eleonora leonor leonora lenora elena lena lora nelly
        emily em emmy emilie emilia emmie emilka milly millie mila
        emma em emmy emmie emmi ems
        emanuel manuel manny manu emmanuel manolo emmanuele manel
        ernest ernie ernesto ernst erno
        eugene gene eugen eugenio evgeny yevgeny zhenya eugeniusz genek
        evelyn eve evie ev lynn eveline evelien evelina
        ferdinand ferdi fernando nando ferd fernand
        florence flo flossie florrie flora fiorenza florentine
        frances fran francie franny fanny frankie francesca francisca francine francoise franziska franzi cesca sis paquita paca fransiska chica cissie franca
        francis frank frankie fran francisco francesco francois franz franciscus frans paco pancho kiko cisco francesc ciccio franciszek franek ferenc feri curro paquito chico franco
        franklin frank frankie
        frederick fred freddie freddy fritz frederic frederik friedrich federico rick fredrick fredrik freek fredi fryderyk derick fede
        gabriel gabe gabby gabi gaby gabriele gavriil gavin gabor
        gabrielle gabby gabi gaby gabriela gabriella elle brielle gabriele
        geoffrey geoff jeff jeffrey jeffery geffrey gottfried goffredo godfrey
        george georgie jorge giorgio georg georges jurgen jorg joris georgios yuri yury jerzy jurek juri gyorgy jory geordie schorsch sjors yorgos
        georgina georgie gina georgia georgiana georgette
        gerald gerry jerry gerardo gerhard gerard gert gerd geraldo gerrit jerold jerald gerardus geert
        geraldine gerry jeri geri gerri deena
        gertrude trudy gertie trudi trude gertrud gertrudis gertraud
        gilbert gil bert gilberto
        gordon gord gordie
        gregory greg gregg gregor gregorio gregoire grigory grisha grzegorz grzes goyo greig
        gwendolyn gwen wendy gwendoline gwenda
        harold harry hal harald haroldo araldo
        harriet hattie harry harriett henrietta etta henriette hettie hetty enrica jet jetje
        henry hank harry hal henri heinrich enrique enrico hendrik heinz hein henrik henk heinrich rico henryk heniek kike quique heiner hinnerk hennie harrie
        herbert herb bert herbie heribert
        howard howie
        hubert hugh bert huub hubertus huberto umberto hubi
        hugh hughie hugo huey ugo
        ignatius iggy ignacio ignaz nacho ignazio inigo
        irene rene irena reni irina ira irka
        isabella bella izzy isabel isabelle belle ella isabela bel isa izabela iza issy ysabel isobel isbel chavela
        isaac ike zack izzy isaak itzik
        israel izzy isra srulik
        jacob jake jakob jacobo jakub jaap kuba jay cob coby giacobbe jacub jeb yaakov yakov kobus jakobus iago
        jacqueline jackie jacky jacqui jacquelyn jacquie jaclyn jaqueline
        janet jan jane jenny janette netty jeanette jessie
        jane jan janie jenny jayne jana joan jeanne janey janine johanna
        janice jan janis
        jason jay jase
        jean jeanne jeannie jeanie joan
        jeremy jerry jem jeremiah jeremias jez jezza jeremie
        jerome jerry jeronimo gerolamo hieronymus girolamo
        joan joanie jo joanna joann
        joanna jo joanne joann johanna joana giovanna joanie hanna asia joasia ioana ivana hanneke jopie janneke yoanna
        jordan jordy judd jordi
        josephine jo josie josephina josefina josefine giuseppina fifi fina pepita josefa josepha giusy jose
        joshua josh josue giosue yehoshua
        joyce joy
        judith judy jodie jody jude judi giuditta jutta ditte jodi
        julia julie juliet jules giulia giulietta juliana julianne juliette jule lia julita uliana yulia yuliya julka julieta
        julian jules jule giuliano juliano julien julianus
        julius jules julio giulio juliusz
        kenneth ken kenny kennie kent
        kimberly kim kimmy kimberley kimmie kym
        kevin kev kevan
        laura laurie lori lolly lora laurel lauren lorie laure laurette lauretta
        lauren laurie ren loren laurence lorena lorna
        lawrence larry lawrie laurence laurie lorenzo lorenz laurent lars laurens lorne loren renzo laurentius law wawrzyniec rens lenz
        leonard leo len lenny leonardo leonhard lennie lenard leonid lennart lionardo
        leonora nora lee leonor
        leopold leo poldi leopoldo poldo
        leroy roy lee
        leslie les lesley
        lester les
        lillian lily lil lilly lili lilian liliana liliane lillie ljiljana lila
        linda lindy lynn lyn belinda lin lindi
        louis lou louie lewis luis luigi ludwig lodewijk gigi lude luiz ludovic lutz gino ludovico lui lucho loic
        louise lou lulu luisa louisa luise lovisa eloise lisa lu luigia marilou loes
        lucas luke luca lukas luc luka lucasz lukasz lluc
        lucy lucia lucie lu lucille luz lucinda luzia lucja lucile lulu cindy
        madeline maddie maddy madeleine maddalena magdalena lena maggie magda magdalene madelyn leni lenka malena lenchen madlen
        marcus marc mark marco marcos markus marek marcel marko marcello marcelo marcellus marci
        maria mary marie mia mariah moira maura molly polly may mamie mitzi mimi ria marietta marika masha mariya marija maja manya mariella miriam maryam mariam mieke maaike maike marieke mariska marijke maruja mari mariette marysia marusya maren mareike marei marilla maryla mariechen minnie maya
        marian marianne marianna mariana maryanne marion annie janne
        marjorie marge margie marj jorie margery madge
        marilyn lynn marylin marylyn marlyn
        martha marty marta mattie patty marthe martita
        martin marty martijn martino marten maarten tino marcin martyn maerten martinus tinus mart
        martina tina marti martine marty tine
        matilda tilly mattie mathilde tilda maud matilde tilde maude mathilda thilde
        maurice morris mo maurizio mauricio moritz maury mauro moe maurits
        maximilian max maxi maxim massimiliano maximiliano maks maksymilian massimo maxime maxwell
        maxwell max
        melanie mel mellie melania melly
        melissa mel missy lissa lisa melisa melly
        mildred milly millie
        mitchell mitch
        mohammed muhammad mohamed mohammad muhammed mo mohd muhamed mohamad mehmet mahomed hamed momo mohammod
        monica monika mona monique moni nika
        nancy nan nance nannie
        natalie nat natalia natasha natalya nathalie nattie tasha tash talia natascha natala natalija nata nati tata nat
        natasha tasha nat natascha tash
        nathaniel nathan nat nate natanael nathanael thaniel than
        nathan nate nat
        nicole nicky nikki nicola nic nicolette nicoletta colette nickie nichole niki nico nikola coco
        oliver ollie oli olivier olly oliviero noll
        olivia liv livvy ollie livia libby livi olive
        oscar ozzy oskar oskari ossi
        oswald ozzie oz ossi
        pamela pam pammy pamella
        paul paulie pablo paolo pavel pawel pauli polly paulo pauly paulus pauli pal pavlo pasha poul
        paula pauline paulette paola polly pauli paulina paulien pavla
        penelope penny pen nell
        percival percy percivale
        philip phil phillip pip philipp filippo felipe philippe flip filip pippo philippus lipa phill pippe felip
        philippa pippa pip filippa
        priscilla cilla prissy priska
        rachel rach ray rachael raquel rachele shelly rahel rachelle
        ralph rafe raul raf raoul
        raphael raf rafa rafael raffaele rafal raffaello rafe rafi rafi
        randolph randy randall rand randal
        raymond ray raimund raimondo ramon raymund monchi
        regina gina reggie reine reggy
        reginald reg reggie rex ron reinhold rinaldo reinaldo reynold
        robin rob robbie bobbin robyn
        roberta bobbie robbie berta bobby robin
        roderick rod rick roddy rodrigo rory
        rodney rod
        roger rog rodger ruggero rogelio rudiger rutger rogier hodge
        roland rollo rolly rolando orlando roly roeland lando rolle
        ronald ron ronnie ronny ronaldo ranald
        rosa rose rosie rosita rosalia rosy rosalie roos roosje rozalia roza
        rosemary rose rosie romy rosemarie rosamaria annerose
        rosalind roz rosie ros linda rosalyn rosalinda lindy
        roxanne roxy roxana roxanna rox roxie
        russell russ rusty russel
        sarah sally sadie sara sal sallie sally zara sari sarina sarita
        sandra sandy sandie sondra sandi
        sebastian seb bas bastian sebastien basti bastien baz sebastiano sebas wastl basty
        sharon shari shaz sherry sharron shaza
        sheila shelagh sheilah cheila
        shirley shirl lee
        sidney sid sydney syd sidonie
        simon si sy simone simeon szymon semyon simao simo siem ximo
        sophia sophie sofia sofie sonia sonja sonya zofia zosia fie fieke sof sofiya sofya sofija sophy phie zosha
        stacy stacey stace anastasia eustacia
        anastasia stacy stacey ana nastya stasia tasia anastasiya nastja asya anastazja nasta
        stanley stan stanislaw stanislav stas stach staszek stanislas stanislaus estanislao
        stephen steve steven stevie stefan stephan stefano esteban etienne steph ste stephane stepan styopa stef steffen staffan istvan szczepan pista fanie stevo
        stephanie steph stephie stefanie steffi stefania stef stevie fanny stephany estefania stefi stefka
        stewart stuart stu
        sylvia silvia sylvie syl silvie silke sylwia
        tamara tammy tam tamar mara toma
        theodore theo ted teddy theodor teodoro fedor fyodor tad teo theodoor fedya teddie dorian todor
        theresa terry tess tessa tracy teresa therese resi tere thea teri terri terrie teresita terka tereza theresia resl trace teresina
        terence terry tel terrance terrence terenzio terrell
        timothy tim timmy timo timotheus timoteo timothee timofey timmie
        tobias toby tobi tobiah tobit tobie
        todd toddy
        tracy trace tracey traci tracie
        trevor trev
        valentina val vale tina valentine valya walentyna
        valentin val valentino tino valentine walenty
        valerie val valeria valerio vale lera
        vanessa nessa vanni ness van nessie
        vera verena veera vroni
        veronica ronnie vera roni nica veronika nika veronique vroni weronika ronny vero
        vincent vince vin vinny vincenzo vicente vinnie vinzenz vic enzo cenzo wincenty vincente
        victor vic vittorio viktor vik wiktor vitya vitek vick
        vivian viv vivienne viviane viviana vi vivien bibiana
        walter walt wally walther wouter gualtiero wolter wat
        wallace wally
        warren ren
        wayne way
        wendy wen gwen wendi
        wilma willa willie mina wilhelmina billie minnie helma vilma wilhelmine mien mientje elma
        winifred winnie freddie fred win
        winston win winnie
        yvonne von vonnie ivonne eve evonne
        yvette evette ivette eve
        zachary zach zack zak zac zachariah zechariah zacharias
        """;
}

namespace SocialCrm.Benchmarks.People.Names;

/// <summary>What people with a given name are called.</summary>
internal static class Nicknames
{
    private const string Known =
        """
        Michael:Mike,Mikey,Mick David:Dave,Davy James:Jim,Jimmy,Jamie Jennifer:Jen,Jenny John:Jack,Johnny Robert:Rob,Bob,Bobby
        Christopher:Chris,Kit Daniel:Dan,Danny Jessica:Jess,Jessie William:Will,Bill,Billy,Liam Sarah:Sally Matthew:Matt
        Thomas:Tom,Tommy Joseph:Joe,Joey Amanda:Mandy Michelle:Shelly Joshua:Josh Andrew:Andy,Drew
        Elizabeth:Liz,Beth,Betty,Lizzie Kevin:Kev Richard:Rick,Dick,Richie Anthony:Tony Steven:Steve Melissa:Missy,Mel
        Mary:Molly,Polly Nicole:Nikki Kimberly:Kim,Kimmy Stephanie:Steph Angela:Angie Charles:Charlie,Chuck Timothy:Tim,Timmy
        Jeffrey:Jeff Rebecca:Becky,Becca Emily:Em,Emmy Jonathan:Jon,Jonny Nicholas:Nick,Nicky Rachel:Rach Patricia:Pat,Patty,Tricia
        Benjamin:Ben,Benny Patrick:Pat,Paddy Stephen:Steve Christine:Chris,Chrissy Megan:Meg Susan:Sue,Susie Samantha:Sam,Sammy
        Christina:Tina,Chrissy Cynthia:Cindy Kenneth:Ken,Kenny Jacob:Jake Gregory:Greg Danielle:Dani Samuel:Sam,Sammy
        Katherine:Kate,Katie,Kathy Ronald:Ron,Ronnie Pamela:Pam Donald:Don,Donny Jacqueline:Jackie Deborah:Deb,Debbie
        Zachary:Zach Alexander:Alex,Xander,Sandy Teresa:Terri,Tess Victoria:Vicky,Tori Douglas:Doug Alicia:Ali Edward:Ed,Eddie,Ted
        Catherine:Cathy,Kate,Cath Kathleen:Kathy,Kath Bradley:Brad Julia:Jules Natalie:Nat Margaret:Maggie,Meg,Peggy Barbara:Barb
        Nancy:Nan Raymond:Ray Victor:Vic Lawrence:Larry,Laurie Vanessa:Nessa Theresa:Terri Suzanne:Sue Abigail:Abby,Gail
        Walter:Walt,Wally Wesley:Wes Adrian:Ade Leonard:Len,Lenny Isabella:Bella,Izzy Howard:Howie Pauline:Polly Frank:Frankie
        Francis:Frank,Fran Harold:Harry,Hal Dorothy:Dot,Dottie Geoffrey:Geoff Eugene:Gene Gerard:Gerry Eleanor:Ellie,Nell
        Frederick:Fred,Freddie Beverley:Bev Terence:Terry Jackson:Jack Arthur:Art,Artie Henry:Harry,Hank Theodore:Theo,Ted
        Charlotte:Lottie,Charlie Amelia:Millie,Amy Matilda:Tilly,Mattie Florence:Flo,Florrie Beatrice:Bea Martin:Marty Philip:Phil
        Simon:Si Dennis:Den Sebastian:Seb,Bastian Maximilian:Max Francisco:Paco,Fran Jose:Pepe Manuel:Manolo Antonio:Toni
        Dolores:Lola Concepción:Concha Pilar:Pili Mercedes:Merche Ignacio:Nacho Rafael:Rafa Alejandro:Alex Fernando:Fer
        Giuseppe:Beppe Giovanni:Gianni Salvatore:Totò Francesca:Franca Alessandro:Sandro Vincenzo:Enzo Wolfgang:Wolf
        Hendrik:Henk Johannes:Hans,Jan Willem:Wim Cornelis:Kees Gerrit:Ger Jacobus:Koos Wilhelmina:Mien Guilherme:Gui
        Eduardo:Edu Gustavo:Guga Juliana:Ju Fernanda:Nanda Sophia:Sophie Alexandria:Lexi,Alex Gwendolyn:Gwen Geraldine:Gerry
        """;

    private static readonly Dictionary<string, string[]> ByName = Known
        .Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
        .Select(entry => entry.Split(':'))
        .ToDictionary(entry => entry[0], entry => entry[1].Split(','), StringComparer.Ordinal);

    /// <summary>The nicknames; none where the name has none.</summary>
    public static ReadOnlySpan<string> Of(string given) => ByName.GetValueOrDefault(given, []);
}

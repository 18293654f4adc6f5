namespace SocialCrm.Benchmarks.People.Names;

/// <summary>What people with a given name are called.</summary>
internal static class Nicknames
{
    private const string Known =
        """
        Michael:Mike,Mikey,Mick David:Dave,Davy James:Jim,Jimmy Jennifer:Jen,Jenny John:Jack,Johnny Robert:Rob,Bob,Bobby
        Christopher:Chris,Kit Daniel:Dan,Danny Jessica:Jess,Jessie William:Will,Bill,Billy Matthew:Matt Thomas:Tom,Tommy
        Joseph:Joe,Joey Joshua:Josh Andrew:Andy,Drew Elizabeth:Liz,Beth,Betty,Lizzie Richard:Rick,Dick,Richie Anthony:Tony
        Kimberly:Kim Stephanie:Steph Charles:Charlie,Chuck Timothy:Tim,Timmy Rebecca:Becky,Becca Jonathan:Jon,Jonny
        Nicholas:Nick,Nicky Patricia:Pat,Patty,Trish Benjamin:Ben,Benny Patrick:Pat,Paddy Stephen:Steve Christine:Chris
        Susan:Sue,Susie Samantha:Sam,Sammy Christina:Tina,Chris Kenneth:Ken,Kenny Gregory:Greg Samuel:Sam,Sammy
        Katherine:Kate,Katie Pamela:Pam Jacqueline:Jackie Deborah:Deb,Debbie Alexander:Alex,Sandy Edward:Ed,Eddie,Ted
        Margaret:Maggie,Meg,Peggy Theresa:Terry,Tess Lawrence:Larry Henry:Harry,Hank
        """;

    private static readonly Dictionary<string, string[]> ByName = Known
        .Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
        .Select(entry => entry.Split(':'))
        .ToDictionary(entry => entry[0], entry => entry[1].Split(','), StringComparer.Ordinal);

    /// <summary>The nicknames; none where the name has none.</summary>
    public static ReadOnlySpan<string> Of(string given) => ByName.GetValueOrDefault(given, []);
}

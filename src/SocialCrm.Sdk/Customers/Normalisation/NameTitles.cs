namespace SocialCrm.Customers;

/// <summary>Words in a full name that are no name: titles in front, degrees and generations behind, particles between.</summary>
internal static class NameTitles
{
    private static readonly WordTable<bool> Titles = WordSet.Of("""
        mr mister mrs ms miss mx dr drs doctor doktor prof professor professeur profesor sir dame lord lady madam madame mme mlle mademoiselle monsieur herr hr frau
        fraulein dipl ing dipling mag lic sr sra srta senor senora senorita don dona sig signor signora signorina dott dottore dottoressa dottssa avv arch pan pani dhr mevr
        mevrouw mijnheer ir rev reverend father fra sister hon capt captain col colonel cpl sgt lt maj gen cmdr adm pastor rabbi sheikh shaikh imam hajji haji
        shri smt kumari ustad maitre me dra
        """);

    private static readonly WordTable<bool> Generations = WordSet.Of("jr jnr junior sr snr senior ii iii iv 2nd 3rd fils pere");

    private static readonly WordTable<bool> Degrees = WordSet.Of("""
        phd dphil md mba msc bsc llb llm jd dds dvm rn cpa pe esq esquire obe mbe cbe kbe frs facs frcs mrcp cfa pmp mph edd psyd pharmd lcsw meng beng mphil bed mfa bfa
        ret retd emeritus oam qc kc jp sj osb dba ccie cissp
        """);

    private static readonly WordTable<bool> Particles = WordSet.Of("""
        van von vom vander vonder den der de del della delle dello dei degli dal dalla dalle di da das do dos du des la las le les lo los el al ul bin ibn bint ben bar
        abu abd abdul abdel ter ten te tot op zu zum zur und af av ap o mac mc fitz st saint san santa ver t y
        """);

    private static readonly WordTable<bool> LeadingParticles =
        WordSet.Of("van von vom de del della di du des der den ter ten dos das zu vander");

    /// <summary>Whether a word stands before names: mr, dr, prof.</summary>
    public static bool IsTitle(ReadOnlySpan<char> word) => Titles.Contains(word);

    /// <summary>Whether a word tells father and son apart: jr, iii.</summary>
    public static bool IsGeneration(ReadOnlySpan<char> word) => Generations.Contains(word);

    /// <summary>Whether a word stands behind names: phd, esq.</summary>
    public static bool IsDegree(ReadOnlySpan<char> word) => Degrees.Contains(word);

    /// <summary>Whether a word belongs to the family name behind it: van, de, al.</summary>
    public static bool IsParticle(ReadOnlySpan<char> word) => Particles.Contains(word);

    /// <summary>Whether a word belongs to the family name behind it even where nothing stands before it; <c>al</c>, <c>ben</c> and <c>la</c> may be given names then.</summary>
    public static bool IsLeadingParticle(ReadOnlySpan<char> word) => LeadingParticles.Contains(word);

    /// <summary>Whether two words are a degree that was written with dots: Ph.D., B.Sc.</summary>
    public static bool IsDegree(ReadOnlySpan<char> first, ReadOnlySpan<char> second) =>
        first is "ph" or "d" && second is "d" or "phil" || first is "b" or "m" && second is "sc" or "phil" or "d" or "eng" || first is "ll" && second is "b" or "m";
}

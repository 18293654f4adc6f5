using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers.Normalisation;

[Collection(nameof(Alone))]
public sealed class AllocationTests
{
    private const string Bio = "Designer | IG: @anna.berg | anna at gmail dot com | annaberg.co.uk | x.com/anna | @anna on insta";

    private static readonly char[] Destination = new char[TextEvidence.LongestText];

    private static readonly Dictionary<string, Func<int>> Calls = new()
    {
        ["names"] = () => NameText.Fold("  Dr. Anna-Maria O'BRIEN ", Destination, out var written) ? written : 0,
        ["full names"] = () => PersonNames.TryRead("van der Berg, Anna Maria, PhD", Destination, out var written, out _) ? written : 0,
        ["romanised names"] = () => PersonNames.TrySplit("zhang xiaoming", out var parts) ? parts.Given.Start.Value : 0,
        ["addresses"] = () => EmailAddress.TryNormalise(" Anna.Berg@ICE.example", Destination, out var written) ? written : 0,
        ["mailboxes"] = () => EmailParts.TryCore("anna.berg+x@gmail.com", Destination, out var written) ? written : 0,
        ["international numbers"] = () => PhoneNumber.TryNormalise("+44 (0)7911 123456 ext 12", null, Destination, out var written) ? written : 0,
        ["national numbers"] = () => PhoneNumber.TryNormalise("07911 123456", "GB", Destination, out var written) ? written : 0,
        ["postcodes"] = () => Postcode.Fold("sw1a 1aa", Destination, out var written) ? written + Postcode.AreaLength("SW1A1AA") : 0,
        ["handles"] = () => HandleText.Core("@therealanna.berg_84", Destination, out var written) ? written : 0,
        ["hashes"] = () => IdentifierHash.TryNormalise("62A14E44F765419D10FEA99367361A727C12365E2520F32218D505ED9AA0F62F", Destination, out var written) ? written : 0,
        ["readings"] = () => Romanisation.IsReading("小明", "xiaoming") ? 1 : 0,
        ["nicknames"] = () => Nicknames.Related("alex", "alexander") ? 1 : 0,
        ["family names"] = () => Romanisation.SameSurname("chen", "tan") ? 1 : 0,
        ["sounds"] = () => (int)Phonetic.Code("schwarzenegger"),
        ["dates"] = () => PartialDate.Parse("3 May 1980") + PartialDate.Parse("1980-05-03"),
        ["distances"] = () => Distances.DamerauLevenshtein("schwarzenegger", "shwarzeneger", 3),
        ["similarities"] = () => (int)(10 * Similarities.JaroWinkler("martha", "marhta")),
        ["texts"] = Evidence,
    };

    public static TheoryData<string> Names => [.. Calls.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Plain_text_is_normalised_and_compared_without_allocating(string name)
    {
        var call = Calls[name];
        // The first calls read the lists, and code that was compiled in haste boxes what better code does not; the runtime replaces it while nothing new is compiled.
        var allocated = Allocated(call);
        for (var round = 0; round < 100 && allocated > 0; round++)
        {
            Thread.Sleep(50);
            allocated = Allocated(call);
        }

        Assert.Equal(0, allocated);
    }

    private static long Allocated(Func<int> call)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            call();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static int Evidence()
    {
        var sum = 0;
        foreach (var finding in TextEvidence.In(Bio))
            sum += TextEvidence.TryWrite(Bio, finding, Destination, out var written) ? written : 0;
        return sum;
    }
}

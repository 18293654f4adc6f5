using QuickStart.Sample;

namespace QuickStart.Tests.Generator;

/// <summary>Makes the data set that QuickStart ships, the same on every machine.</summary>
internal static class SampleGenerator
{
    public static async Task<SampleFiles> GenerateAsync()
    {
        var people = new Town(new Dice(1)).Populate();
        var said = new Chatter(new Dice(2)).Over(people);
        var till = new Till(new Dice(3));
        var orders = till.Over(people, said);
        var codes = await SampleCodes.IssueAsync([.. GiftsComingBack.Recipients(said).Select(recipient => recipient.Account)]);
        var cancelled = new GiftsComingBack(new Dice(4), till, codes).AddTo(orders, said);
        Till.Number(orders);
        return new SampleFiles(
            new InteractionsFile(new Dice(5)).Write(said),
            new CustomersFile(new Dice(6)).Write(people),
            till.Write(orders),
            CostsFile.Write(SampleSeason.Gift.Id.Value),
            GiftsComingBack.Cancel(cancelled));
    }
}

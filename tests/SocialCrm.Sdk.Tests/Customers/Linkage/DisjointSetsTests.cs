using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers.Linkage;

public class DisjointSetsTests
{
    [Fact]
    public void Sets_of_several_are_told_with_their_items_in_order()
    {
        const int Count = 5_000;
        var random = new Random(7);
        var sets = new DisjointSets(Count);
        // From the last to the first, so that paths become long.
        for (var item = Count - 2; item >= 0; item--)
        {
            if (random.Next(100) < 90)
                sets.Unite(item, item + 1);
        }

        for (var i = 0; i < 50; i++)
            sets.Unite(random.Next(Count), random.Next(Count));
        var expected = Enumerable.Range(0, Count).GroupBy(sets.Find).Where(set => set.Count() > 1).Select(set => set.ToArray()).OrderBy(set => set[0]);

        Assert.Equal(expected, sets.Several().Select(set => set.ToArray()).OrderBy(set => set[0]));
    }
}

using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers;

public sealed class AscendingIdsTests
{
    private readonly AscendingIds ids = new();

    [Fact]
    public void Ids_of_one_instant_ascend()
    {
        var given = Enumerable.Range(0, 10_000).Select(_ => ids.Next(People.Noon)).ToList();

        Assert.Equal(given.Order(), given);
        Assert.Equal(given.Count, given.Distinct().Count());
    }

    [Fact]
    public void Ids_ascend_when_the_clock_steps_back()
    {
        var before = ids.Next(People.Noon);

        var after = ids.Next(People.Noon.AddHours(-1));

        Assert.True(after > before);
    }

    [Fact]
    public void An_id_is_of_version_7_and_carries_its_time()
    {
        var id = ids.Next(People.Noon);

        var text = id.ToString("N");
        Assert.Equal((7, '7'), (id.Version, text[12]));
        Assert.InRange(id.Variant, 0x8, 0xB);
        Assert.Equal(People.Noon.ToUnixTimeMilliseconds(), Convert.ToInt64(text[..12], 16));
    }

    [Fact]
    public void Many_threads_get_different_ids()
    {
        var given = new Guid[20_000];

        Parallel.For(0, given.Length, number => given[number] = ids.Next(People.Noon));

        Assert.Equal(given.Length, given.Distinct().Count());
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(1)]
    public void An_id_of_the_history_is_above_another_whatever_the_clock_says(int hours)
    {
        var last = CustomerEventId.New(People.Noon);
        for (var count = 0; count < 5_000; count++)
        {
            var next = CustomerEventId.New(People.Noon.AddHours(hours), last);

            Assert.True(next.Value > last.Value);
            last = next;
        }

        Assert.Equal(7, last.Value.Version);
        Assert.True(CustomerEventId.New(People.Noon, default).Value > default(Guid));
    }
}

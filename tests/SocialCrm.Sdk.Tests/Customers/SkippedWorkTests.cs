using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers;

/// <summary>A run says what it left out: values that are no evidence, and records that too many are like.</summary>
public sealed class SkippedWorkTests : IAsyncDisposable
{
    private readonly CustomersOnSqlite crm = new();

    public ValueTask DisposeAsync() => crm.DisposeAsync();

    [Fact]
    public async Task Values_of_nobody_are_counted()
    {
        var summary = await crm.TakeInAsync(
            People.Stating("crm", "one", People.Email("test@test.com"), People.FullName("Anna Berg")),
            People.Stating("crm", "two", People.Email("test@test.com"), People.Email("noreply@shop.example"), People.Email("ben@ice.example")));

        Assert.Equal((3, 0), (summary.SetAside, summary.Uncompared));
    }

    [Fact]
    public async Task Values_that_the_model_knows_of_too_many_are_counted()
    {
        SourceRecord[] people = [.. Enumerable.Range(0, 150).Select(number => People.Stating("crm", $"{number}", People.Phone("+44 7911 123456"), People.Email($"p{number}@ice.example")))];
        await crm.TakeInAsync(people);

        var summary = await crm.Unifier.UseModelAsync(await crm.Unifier.LearnAsync());
        var later = await crm.TakeInAsync(People.Stating("shop", "new", People.Phone("+44 7911 123456"), People.Phone("+44 7911 123457")));

        Assert.Equal(150, summary.SetAside);
        Assert.Equal(1, later.SetAside);
    }

    [Fact]
    public async Task Records_that_too_many_are_like_are_counted_when_they_are_left_out()
    {
        SourceRecord Of(int number) => People.Stating("crm", $"{number}", People.Phone("+44 7911 123456"), People.Email($"p{number}@ice.example"));

        var few = await crm.TakeInAsync([.. Enumerable.Range(0, CandidateFinder.LargestBlock).Select(Of)]);
        var more = await crm.TakeInAsync(Of(1_000));
        var parted = await crm.TakeInAsync(Of(1_001) with { Values = [.. Of(1_001).Values, People.BirthDate("1990-01-01")] });

        Assert.Equal(0, few.Uncompared);
        // All of the block are looked at again: by their number nobody of them is compared any more.
        Assert.Equal(CandidateFinder.LargestBlock + 1, more.Uncompared);
        Assert.Equal(0, parted.Uncompared);
    }

    [Fact]
    public async Task Observers_are_told()
    {
        var factory = crm.Service<IMeterFactory>();
        var told = new ConcurrentDictionary<string, long>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, each) =>
        {
            if (ReferenceEquals(instrument.Meter.Scope, factory))
                each.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => told.AddOrUpdate(instrument.Name, value, (_, before) => before + value));
        listener.Start();

        await crm.TakeInAsync([.. Enumerable.Range(0, CandidateFinder.LargestBlock + 1).Select(number =>
            People.Stating("crm", $"{number}", People.Phone("+44 7911 123456"), People.Email("test@test.com"), People.Email($"p{number}@ice.example")))]);
        await crm.Unifier.ResolveAsync(People.Stating("crm", "late", People.Phone("+44 7911 123456"), People.Email("test@test.com")));
        // Observers are told of an answer after it, and before the next one is looked for.
        await crm.Unifier.ResolveAsync(People.Stating("crm", "later", People.FullName("Ben Clark")));

        Assert.Equal(CandidateFinder.LargestBlock + 2, told["socialcrm.customers.set_aside"]);
        Assert.True(told["socialcrm.customers.uncompared"] > CandidateFinder.LargestBlock);
    }
}

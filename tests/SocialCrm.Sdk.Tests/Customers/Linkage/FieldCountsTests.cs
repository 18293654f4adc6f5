using System.Globalization;
using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers.Linkage;

/// <summary>A model tells frequent values apart and takes all others for alike.</summary>
public class FieldCountsTests
{
    private static readonly FieldTraits Family = FieldTraits.Of(FieldKind.Family, "");

    [Fact]
    public void A_value_is_as_frequent_as_the_records_of_strangers_that_state_it_and_what_was_plausible_before()
    {
        var counts = Counted(Family, ("rare", 1), ("twice", 2), ("smith", 97));

        var logs = counts.Logs(own: 2.5);

        var chance = 0.5 * 100 / 300;
        Assert.Equal(Math.Log2((94.5 + chance + 0.2) / 300), logs[2], 1e-6);
        Assert.Equal(Math.Log2((chance + 0.2) / 300), logs[0], 1e-6);
        Assert.Equal(logs[0], logs[1]);
    }

    [Fact]
    public void Values_that_few_records_state_share_what_is_the_mean_over_their_records()
    {
        var counts = Counted(Family, ("a", 4), ("b", 3), ("c", 2), ("d", 1), ("e", 990));

        var field = counts.Freeze(own: 2);

        Assert.Equal((4 * 2 + 3 * 1) / 9.0, field.Rare, 1e-12);
        Assert.Equal(["e"], field.Values.Keys);
        Assert.Equal(Math.Log2((field.Rare + 0.5 * 1_000 / 1_200 + 0.2) / 1_200), counts.Logs(2)[2], 1e-6);
    }

    [Fact]
    public void Of_too_many_frequent_values_the_most_frequent_are_kept_and_of_equal_ones_the_first_by_their_letters()
    {
        var values = Enumerable.Range(0, FieldCounts.MostKept + 50).Select(i => (Name(FieldCounts.MostKept + 49 - i), i < 10 ? 7 : 5)).ToArray();

        var field = Counted(Family, values).Freeze(2);

        string[] kept = [.. values[..10].Select(value => value.Item1), .. Enumerable.Range(0, FieldCounts.MostKept - 10).Select(Name)];
        Assert.Equal(kept.Order(StringComparer.Ordinal), field.Values.Keys);
        Assert.Equal(3, field.Rare, 1e-12);
    }

    [Fact]
    public void Half_a_character_is_not_kept()
    {
        var field = Counted(Family, ("ab\uD83D", 9), ("ok", 9)).Freeze(2);

        Assert.Equal(["ok"], field.Values.Keys);
    }

    [Theory]
    [InlineData(nameof(FieldKind.Email), true)]
    [InlineData(nameof(FieldKind.Family), false)]
    public void Only_what_identifies_is_set_aside_when_too_many_have_it(string kind, bool aside)
    {
        var logs = Counted(FieldTraits.Of(Enum.Parse<FieldKind>(kind), ""), ("all", 101), ("some", 100)).Logs(2);

        Assert.Equal((aside, false), (logs[0] == Frequencies.SetAside, logs[1] == Frequencies.SetAside));
    }

    [Fact]
    public void Every_kind_of_field_has_a_name_of_its_own()
    {
        var names = Enum.GetValues<FieldKind>().Select(kind => FieldTraits.Of(kind, "").Name).ToArray();

        Assert.Equal(names.Distinct(), names);
    }

    [Theory]
    [InlineData(nameof(FieldKind.Email))]
    [InlineData(nameof(FieldKind.Family))]
    public void A_frozen_field_finds_its_values_in_another_batch(string name)
    {
        var kind = Enum.Parse<FieldKind>(name);
        var traits = FieldTraits.Of(kind, "");
        var counts = Counted(traits, ("a", 40), ("b", 9), ("c", 2));
        var batch = new LinkageFields();
        foreach (var value in (string[])["new", "c", "b", "a"])
            batch[kind].Intern(value);
        var document = new ModelDocument(1, 0.5, new ModelShares(0.1, 0.1, 0.1), [], [], [counts.Freeze(2.25)]);

        var frequencies = new LinkageModel(document).FrequenciesOf(batch);

        var logs = counts.Logs(2.25);
        Assert.Equal([logs[2], logs[2], logs[1], logs[0]], Enumerable.Range(0, 4).Select(value => frequencies.Log((int)kind, value)));
    }

    private static string Name(int number) => number.ToString("00000", CultureInfo.InvariantCulture);

    private static FieldCounts Counted(FieldTraits traits, params (string Value, int Count)[] counts)
    {
        var values = new ValueTable();
        foreach (var (value, _) in counts)
            values.Intern(value);
        return new FieldCounts(values, traits, [.. counts.Select(value => value.Count)], counts.Sum(value => value.Count));
    }
}

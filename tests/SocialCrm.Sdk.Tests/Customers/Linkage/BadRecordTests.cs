using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers.Linkage;

/// <summary>What sources send that should not: junk in masses, nothing at all, nonsense, contradictions. Nothing merges on it, throws, or takes more than linear work.</summary>
public class BadRecordTests
{
    [Theory]
    [InlineData("test@test.com")]
    [InlineData("info@shop.example")]
    public void An_address_of_two_hundred_thousand_people_links_nobody_and_is_told(string mail)
    {
        const int People = 200_000;
        var batch = MadeUp.Batch(People, i =>
        [
            (AttributeKind.GivenName, MadeUp.Given(i)), (AttributeKind.FamilyName, MadeUp.Family(i)), (AttributeKind.Email, mail), (AttributeKind.BirthDate, MadeUp.Born(i)),
        ]);

        var result = Linked(batch);

        Assert.Equal(People, result.CustomerCount);
        Assert.InRange(result.CandidatePairs, 0, People);
        var aside = Assert.Single(result.SetAside);
        Assert.Equal(("email", 1, People), (aside.Field, aside.Values, aside.Records));
    }

    [Fact]
    public void Of_values_of_nobody_each_is_told_once_and_each_record_once()
    {
        var batch = MadeUp.Batch(30, i =>
            i % 3 == 0 ? [(AttributeKind.Email, "NoReply@shop.example"), (AttributeKind.Email, "test@test.com")] : [(AttributeKind.Email, "noreply@shop.example"), (AttributeKind.Email, MadeUp.Mail(i))]);

        var aside = Assert.Single(Linked(batch).SetAside);

        Assert.Equal(("email", 2, 30), (aside.Field, aside.Values, aside.Records));
    }

    [Fact]
    public void A_given_name_beside_an_address_and_a_number_that_everybody_has_links_nobody()
    {
        const int People = 50_000;
        var batch = MadeUp.Batch(People, i =>
            [(AttributeKind.GivenName, MadeUp.Given(i % 300)), (AttributeKind.Email, "info@shop.example"), (AttributeKind.Phone, "+442079460958")]);

        Assert.Equal(People, Linked(batch).CustomerCount);
    }

    [Fact]
    public void Records_that_say_nothing_stand_alone() =>
        Assert.Equal(50_000, Linked(MadeUp.Batch(50_000, i => [(AttributeKind.GivenName, ""), (AttributeKind.Email, " "), (AttributeKind.BirthDate, "n/a")], _ => "")).CustomerCount);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Names_of_one_letter_link_nobody(bool withDates)
    {
        const int People = 50_000;
        var batch = MadeUp.Batch(People, i =>
        [
            (AttributeKind.GivenName, $"{(char)('a' + MadeUp.Below(26, i, 1))}"),
            (AttributeKind.FamilyName, $"{(char)('a' + MadeUp.Below(26, i, 2))}"),
            (AttributeKind.BirthDate, withDates ? MadeUp.Born(i) : ""),
        ]);

        Assert.Equal(People, Linked(batch).CustomerCount);
    }

    [Fact]
    public void Ten_megabytes_in_every_column_are_one_record_each()
    {
        string[] units = ["z", "a b ", "e\u0301\u0301", "陈", "\u202eمحمد ", "\U0001f600", "a@b.co ", "http://a.b/", "1-", "\0", "\ud800"];
        var texts = Array.ConvertAll(units, unit => string.Concat(Enumerable.Repeat(unit, 10_000_000 / unit.Length)));
        var batch = MadeUp.Batch(units.Length, i => [.. Enum.GetValues<AttributeKind>().Select(kind => (kind, texts[i]))], i => texts[i]);

        var result = Linked(batch);

        Assert.Equal(units.Length, result.CustomerCount);
        Assert.InRange(batch.KeyOf(0).Length, 1, 10_000);
    }

    [Theory]
    [InlineData(300)]
    [InlineData(10_000)]
    public void Handles_of_a_channel_with_a_very_long_name_are_accounts_of_their_own(int length)
    {
        var batch = new RecordBatch(new LinkageOptions());
        var source = batch.Source(new SourceId("crm"));
        for (var i = 0; i < 40; i++)
        {
            batch.Begin(source, $"{i}");
            batch.Set(batch.Slot(AttributeKind.Handle, new string('q', length)), MadeUp.Family(i / 2).PadRight(256, 'x'));
            batch.End();
        }

        Assert.Equal(20, Linked(batch).CustomerCount);
    }

    [Fact]
    public void Control_characters_and_marks_of_direction_change_no_name_and_pictures_are_none()
    {
        string[] names = ["محمد العلي", "\u202b\u200fمحمد\u200f العلي\u202c\0", "דוד לוי", "\u2067דוד\u0007 לוי\u2069", "Ada Byron", "\u200bA\u00add\u0001a By\ufeffron\u001b", "\U0001f600 \U0001f389", "\U0001f600 \U0001f389"];
        var batch = MadeUp.Batch(names.Length, i => [(AttributeKind.FullName, names[i]), (AttributeKind.BirthDate, i < 6 ? MadeUp.Born(i / 2) : "")]);

        var result = Linked(batch);

        Assert.Equal([0, 0, 1, 1, 2, 2, 3, 4], result.Clusters.ToArray());
    }

    [Theory]
    [InlineData("1900-01-01")]
    [InlineData("1970-01-01")]
    [InlineData("0000-00-00")]
    [InlineData("1999-02-31")]
    [InlineData("9999-12-31")]
    [InlineData("2099-13-45")]
    [InlineData("99999999999999")]
    public void A_date_that_nobody_was_born_on_or_that_forms_fill_in_links_nobody(string date)
    {
        const int People = 20_000;
        var batch = MadeUp.Batch(People, i =>
            [(AttributeKind.GivenName, MadeUp.Given(i % 300)), (AttributeKind.FamilyName, MadeUp.Family(i)), (AttributeKind.BirthDate, date)]);

        var result = Linked(batch);

        Assert.Equal(People, result.CustomerCount);
        Assert.InRange(result.CandidatePairs, 0, 20L * People);
    }

    [Fact]
    public void A_key_that_every_record_of_a_source_has_says_nothing()
    {
        const int People = 10_000;
        var batch = MadeUp.Batch(
            2 * People, i => [(AttributeKind.GivenName, MadeUp.Given(i / 2)), (AttributeKind.FamilyName, MadeUp.Family(i / 2)), (AttributeKind.BirthDate, MadeUp.Born(i / 2))], _ => "0");

        var result = Linked(batch);

        Assert.Equal((People, People), (result.CustomerCount, result.Matches));
        Assert.Equal(result.Clusters[0], result.Clusters[1]);
    }

    [Fact]
    public void Records_with_two_birth_dates_are_linked_by_either()
    {
        var batch = MadeUp.Batch(3_000, i =>
        [
            (AttributeKind.GivenName, MadeUp.Given(i / 3)),
            (AttributeKind.FamilyName, MadeUp.Family(i / 3)),
            (AttributeKind.BirthDate, MadeUp.Born(i / 3 * 2)),
            (AttributeKind.BirthDate, MadeUp.Born(i / 3 * 2 + i % 3)),
        ]);

        var result = Linked(batch);

        Assert.Equal((1_000, 3_000), (result.CustomerCount, result.Matches));
    }

    [Fact]
    public void Records_with_two_verified_ids_link_by_either_and_never_hold_two_others_together()
    {
        const int Records = 20_000;
        var batch = MadeUp.Batch(Records, i =>
            [(AttributeKind.VerifiedId, $"c{i}"), (AttributeKind.VerifiedId, $"c{i + 1}"), (AttributeKind.GivenName, MadeUp.Given(i))]);

        var clusters = Linked(batch).Clusters.ToArray();

        // The first and the third of three have no id in common.
        Assert.All(clusters.CountBy(customer => customer), customer => Assert.InRange(customer.Value, 1, 2));
        Assert.InRange(clusters.Distinct().Count(), Records / 2, Records * 2 / 3);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_source_that_sends_everything_daily_under_new_keys_has_as_many_customers_as_people(bool namesOnly)
    {
        const int People = 1_000;
        var batch = MadeUp.Batch(People * 100, i => Sent(i % People));

        var result = Linked(batch);

        Assert.Equal(People, result.CustomerCount);
        Assert.Equal(result.Clusters[..People].ToArray(), result.Clusters[^People..].ToArray());

        (AttributeKind, string)[] Sent(int person) => namesOnly
            ? [(AttributeKind.GivenName, MadeUp.Given(person)), (AttributeKind.FamilyName, MadeUp.Family(person))]
            : [(AttributeKind.FullName, $"{MadeUp.Given(person)} {MadeUp.Family(person)}"), (AttributeKind.Email, MadeUp.Mail(person)), (AttributeKind.BirthDate, MadeUp.Born(person))];
    }

    private static LinkageResult Linked(RecordBatch batch) => new RecordLinker(new LinkageOptions { Parallelism = 2 }).Link(batch);
}

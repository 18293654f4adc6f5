using Microsoft.Extensions.Options;
using SocialCrm.Channels;
using SocialCrm.Customers;

namespace SocialCrm.Sdk.Tests.Customers;

public sealed class RecordKeyerTests
{
    private static readonly IBlockingRule[] BuiltIn =
        [new VerifiedIdRule(), new AccountRule(), new EmailRule(), new PhoneRule(Options.Create(new CustomerOptions { DefaultRegion = "GB" }))];

    private static readonly RecordKeyer Keyer = new(BuiltIn);

    [Fact]
    public void A_record_gets_the_keys_of_all_rules()
    {
        var record = People.Stating(
            "crm", "1", People.Email("Anna@Ice.example"), People.Phone("07911 123456"), People.Loyalty("ab-1"), People.Handle("bluesky", "@Anna"));

        var keyed = Keyer.Key(record);

        Assert.Equal(record.Id, keyed.Id);
        Assert.Equal(
            [new("verified-id", "loyalty:AB1"), new("account", "bluesky:anna"), new("email", "anna@ice.example"), new("phone", "+447911123456")],
            keyed.Keys);
    }

    [Fact]
    public void A_key_stated_twice_is_one_key()
    {
        var keyed = Keyer.Key(People.Stating("crm", "1", People.Email("anna@ice.example"), People.Email("ANNA@ice.example"), People.Email("ben@ice.example")));

        Assert.Equal(["anna@ice.example", "ben@ice.example"], keyed.Keys.Select(key => key.Value));
    }

    [Fact]
    public void Junk_gives_no_key_and_the_record_stays_as_received()
    {
        var record = People.Stating("crm", "1", People.Email("test@test.com"), People.Phone("0000000000"), People.Loyalty("n/a"), People.Handle("bluesky", "unknown"));

        var keyed = Keyer.Key(record);

        Assert.Empty(keyed.Keys);
        Assert.Same(record, keyed.Record);
    }

    [Fact]
    public void Names_and_ids_that_are_only_evidence_give_no_key()
    {
        var keyed = Keyer.Key(People.Stating("crm", "1", People.FullName("Anna Berg"), new(AttributeKind.Id, "77", "soc-sec"), People.BirthDate("1990-01-02")));

        Assert.Empty(keyed.Keys);
    }

    [Fact]
    public void An_account_and_a_row_that_names_its_handle_share_a_key()
    {
        var account = AccountRecord.From(new Account(new ChannelId("bluesky"), "did:plc:77", "Anna.example", "Anna"), People.Noon);
        var row = People.Stating("crm", "1", People.Handle("Bluesky", "@anna.EXAMPLE"));

        Assert.Equal(Keyer.Key(account).Keys, Keyer.Key(row).Keys);
    }

    [Fact]
    public void A_handle_without_a_channel_belongs_to_the_records_own_source()
    {
        var keyed = Keyer.Key(People.Stating("mastodon", "1", new RecordValue(AttributeKind.Handle, "anna@ice.example")));

        Assert.Equal([new IdentityKey("account", "mastodon:anna@ice.example")], keyed.Keys);
    }

    [Fact]
    public void An_account_without_a_handle_is_named_by_its_key()
    {
        var record = AccountRecord.From(new Account(new ChannelId("x"), "VirginFan7"), People.Noon);

        Assert.Equal("VirginFan7", record.Key);
        Assert.Equal("x", record.Source.Value);
        Assert.Equal([new IdentityKey("account", "x:virginfan7")], Keyer.Key(record).Keys);
        Assert.DoesNotContain(record.Values, value => value.Kind == AttributeKind.FullName);
    }

    [Fact]
    public void The_display_name_of_an_account_is_kept_as_a_full_name()
    {
        var record = AccountRecord.From(new Account(new ChannelId("x"), "7", "anna", "Anna 🍦"), People.Noon);

        Assert.Contains(People.FullName("Anna 🍦"), record.Values);
        Assert.Equal(People.Noon, record.ObservedAt);
    }

    [Fact]
    public void Values_that_are_too_long_for_a_store_are_no_keys()
    {
        var keyed = new RecordKeyer([new LongRule()]).Key(People.Stating("crm", "1"));

        Assert.Equal([512], keyed.Keys.Select(key => key.Value.Length));
    }

    [Fact]
    public void Two_rules_of_one_name_are_refused()
    {
        var refusal = Assert.Throws<SocialCrmException>(() => new RecordKeyer([new EmailRule(), new EmailRule()]));

        Assert.Contains("email", refusal.Message, StringComparison.Ordinal);
    }

    private sealed class LongRule : IBlockingRule
    {
        public string Name => "long";

        public void Collect(SourceRecord record, ICollection<string> values)
        {
            values.Add(new string('a', 512));
            values.Add(new string('a', 513));
            values.Add("");
        }
    }
}

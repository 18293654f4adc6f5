using System.Text;
using SocialCrm.Channels;
using SocialCrm.Customers;
using SocialCrm.Governance;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>Which dead letters <see cref="IPersonalDataStore.EraseAsync"/> takes for the person's, and which for other people's.</summary>
public abstract class ErasureLetterSuite : StoreSuite
{
    private static readonly SourceRecordId Person = Sample.RowId("Z7");

    private static readonly string[] Theirs =
    [
        "Jürgen \"Jo\" Marker wrote",
        """{"age":"?","name":"J\u00fcrgen \"Jo\" Marker"}""",
        """{"body":"{\"name\":\"J\\u00FCrgen \\\"Jo\\\" Marker\"}"}""",
        "12,\"Jürgen \"\"Jo\"\" Marker\",broken",
        "order of JUERGEN@People.Example.",
        """{"mail":"juergen\u0040people.example"}""",
        "call +49 30 7654321 now",
        "see https://plaza.example/jmarker/photos",
        """{"url":"https:\/\/plaza.example\/jmarker"}""",
        "card;card-88231;broken",
        "hello @JMarker!",
        "Z7,,2026-13-45",
        """{"key": "z7", "row": 3}""",
    ];

    private static readonly string[] OfOthers =
    [
        "Marlow;Germany;gold;Acme;Marker",
        "juergen@people.example.org and no-juergen@people.example, both of others",
        "jmarkers, j.marker and jmarker.two wrote",
        "card-882310, card-88231-2, xcard-88231",
        "a word Z7 in a text, XZ7Y, 2026-Z7-1",
        "https://plaza.example/jmarker2",
    ];

    /// <summary>Takes the harness of the store under test.</summary>
    protected ErasureLetterSuite(StoreHarness harness)
        : base(harness)
    {
    }

    /// <summary>Letters that hold what only the person states go, whatever the case and the escapes.</summary>
    [SkippableFact]
    public virtual async Task Letters_with_what_only_the_person_states_go()
    {
        await PrepareAsync(Theirs);

        var receipt = await EraseAsync();

        Assert.Empty(await LettersAsync());
        Assert.Equal(Theirs.Length, receipt.Tables.Single(table => table.Table == "dead_letters").Removed);
    }

    /// <summary>Letters of a bystander who lives in the same city, and of others whose values are nearly the person's, stay.</summary>
    [SkippableFact]
    public virtual async Task Letters_with_what_others_share_stay()
    {
        await PrepareAsync(OfOthers);
        await Records.PutAsync(
            [new SourceRecord { Source = new SourceId("crm"), Key = "bystander", Values = [new RecordValue(AttributeKind.City, "Marlow")], ObservedAt = Sample.Noon }], Token);

        var receipt = await EraseAsync();

        Assert.Equal(OfOthers, await LettersAsync());
        Assert.DoesNotContain(receipt.Tables, table => table.Table == "dead_letters");
    }

    /// <summary>Letters whose bytes are no UTF-8 are understood as far as they can be.</summary>
    [SkippableFact]
    public virtual async Task Letters_in_another_encoding_go_too()
    {
        const string Text = "9;Jürgen \"Jo\" Marker;juergen@people.example";
        await PrepareAsync([]);
        await KeepAsync([Encoding.Latin1.GetBytes(Text), Encoding.Unicode.GetBytes(Text), Encoding.BigEndianUnicode.GetBytes(Text), [0xFF, 0xFE, 0x00]]);

        await EraseAsync();

        Assert.Equal([0xFF, 0xFE, 0x00], Assert.Single(await DeadLetters.ReadAsync(Sample.Connection, Token).ToListAsync()).Raw.ToArray());
    }

    private async Task PrepareAsync(IEnumerable<string> letters)
    {
        await Records.PutAsync(
            [new SourceRecord
            {
                Source = new SourceId("crm"),
                Key = "Z7",
                Values =
                [
                    new RecordValue(AttributeKind.FullName, "Jürgen \"Jo\" Marker"),
                    new RecordValue(AttributeKind.Email, "juergen@people.example"),
                    new RecordValue(AttributeKind.Phone, "+49 30 7654321"),
                    new RecordValue(AttributeKind.Handle, "@jmarker", "plaza"),
                    new RecordValue(AttributeKind.Url, "https://plaza.example/jmarker"),
                    new RecordValue(AttributeKind.VerifiedId, "CARD-88231", "card"),
                    new RecordValue(AttributeKind.FamilyName, "Marker"),
                    new RecordValue(AttributeKind.City, "Marlow"),
                    new RecordValue(AttributeKind.Country, "Germany"),
                    new RecordValue(AttributeKind.Category, "gold", "tier"),
                    new RecordValue(AttributeKind.Organization, "Acme"),
                ],
                ObservedAt = Sample.Noon,
            }],
            Token);
        await UnifyAsync();
        await KeepAsync(letters.Select(Encoding.UTF8.GetBytes));
    }

    private Task<IntakeOutcome> KeepAsync(IEnumerable<byte[]> letters) => Interactions.AppendAsync(
        Sample.Batch() with { Rejected = [.. letters.Select((raw, position) => new DeadLetter(Sample.Connection, position, "It cannot be read.", raw))] }, Token);

    private async Task<ErasureReceipt> EraseAsync()
    {
        var receipt = await PersonalData.EraseAsync(new CustomerReference.ByRecord(Person), Sample.Noon, Token);
        Assert.NotNull(receipt);
        return receipt;
    }

    private async Task<List<string>> LettersAsync() =>
        await DeadLetters.ReadAsync(Sample.Connection, Token).Select(letter => Encoding.UTF8.GetString(letter.Raw.Span)).ToListAsync();
}

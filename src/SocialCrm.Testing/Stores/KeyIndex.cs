using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using SocialCrm.Customers;

namespace SocialCrm.Testing;

/// <summary>Keeps which e-mail addresses records state: the addresses as they stand, one a line, and a block for each of them.</summary>
/// <remarks>These bytes are the suites' own. The linkage engine of the core writes others, and cannot read these.</remarks>
internal sealed class KeyIndex(UnificationSession session)
{
    /// <summary>Keeps what records state, in the place of what they stated before.</summary>
    public async Task StateAsync(IReadOnlyCollection<SourceRecord> records)
    {
        var now = records.ToDictionary(record => record.Id, Addresses);
        var before = await FindAsync([.. now.Keys]);
        var taken = Members(before).Except(Members(now)).ToList();
        await session.Blocks.WriteAsync(taken, [.. Members(now).Except(Members(before))]);
        await session.Statements.WriteAsync([.. now.Select(said => Statement(said.Key, said.Value))], []);
    }

    /// <summary>What those of the records state that were kept.</summary>
    public async Task<IReadOnlyDictionary<SourceRecordId, IReadOnlyList<string>>> FindAsync(IReadOnlyCollection<SourceRecordId> records) =>
        (await session.Statements.FindAsync(records)).ToDictionary(row => row.Record, row => (IReadOnlyList<string>)Read(row.Values));

    /// <summary>All records that state one of the addresses.</summary>
    public async Task<IEnumerable<SourceRecordId>> MeetAsync(IEnumerable<string> addresses) =>
        (await session.Blocks.FindAsync([.. addresses.Select(Hash).Distinct()], int.MaxValue)).Values.SelectMany(records => records);

    /// <summary>Takes records out of the index.</summary>
    public async Task ForgetAsync(IReadOnlyCollection<SourceRecordId> records)
    {
        await session.Blocks.WriteAsync([.. Members(await FindAsync(records))], []);
        await session.Statements.WriteAsync([], records);
        await session.Links.WriteAsync(records, []);
    }

    private static IReadOnlyList<string> Addresses(SourceRecord record) =>
        [.. record.Values.Where(value => value.Kind == AttributeKind.Email).Select(value => value.Value).Distinct()];

    private static IEnumerable<BlockMember> Members(IReadOnlyDictionary<SourceRecordId, IReadOnlyList<string>> said) =>
        said.SelectMany(row => row.Value, (row, address) => new BlockMember(Hash(address), row.Key));

    private static RecordStatement Statement(SourceRecordId record, IReadOnlyList<string> addresses)
    {
        var text = string.Join('\n', addresses);
        return new RecordStatement(record, Hash(text), Encoding.UTF8.GetBytes(text));
    }

    private static string[] Read(ReadOnlyMemory<byte> values) => Encoding.UTF8.GetString(values.Span).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static ulong Hash(string text) => BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

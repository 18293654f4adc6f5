using SocialCrm.Customers;

namespace SocialCrm.Channels;

/// <summary>Gives the ids of authors' records, and remembers those of the last some thousand: who writes once mostly writes again soon.</summary>
/// <remarks>Holds digests and ids, nothing that says who somebody is. Bounded: some 250 KB at its fullest. Thread-safe.</remarks>
internal sealed class AuthorIds
{
    private const int Places = 4_096;

    private readonly Remembered?[] places = new Remembered?[Places];

    public SourceRecordId Of(Account author)
    {
        var digest = KeyedDigest.Of(author.Channel.Value, author.Key);
        ref var place = ref places[(int)((ulong)digest % Places)];
        if (Volatile.Read(ref place) is { } remembered && remembered.Digest == digest)
            return remembered.Record;
        var record = SourceRecordId.From(new SourceId(author.Channel.Value), author.Key);
        Volatile.Write(ref place, new Remembered(digest, record));
        return record;
    }

    private sealed record Remembered(UInt128 Digest, SourceRecordId Record);
}

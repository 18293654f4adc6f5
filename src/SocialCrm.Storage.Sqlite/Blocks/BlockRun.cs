using System.Buffers.Binary;
using SocialCrm.Customers;

namespace SocialCrm.Storage;

/// <summary>What one write changed in blocks, as bytes: how many entries were taken out, these, and then those that were put in.</summary>
internal static class BlockRun
{
    private const int Head = sizeof(int);
    private const int IdSize = 16;
    private const int EntrySize = sizeof(ulong) + IdSize;

    public static byte[] Write(IReadOnlyCollection<BlockMember> taken, IReadOnlyCollection<BlockMember> put)
    {
        var run = new byte[Head + ((taken.Count + put.Count) * EntrySize)];
        BinaryPrimitives.WriteInt32LittleEndian(run, taken.Count);
        var at = Head;
        foreach (var (key, record) in taken.Concat(put))
        {
            BinaryPrimitives.WriteUInt64LittleEndian(run.AsSpan(at), key);
            record.Value.TryWriteBytes(run.AsSpan(at + sizeof(ulong)), bigEndian: true, out _);
            at += EntrySize;
        }

        return run;
    }

    public static (List<BlockMember> Taken, List<BlockMember> Put) Read(ReadOnlySpan<byte> run)
    {
        var count = BinaryPrimitives.ReadInt32LittleEndian(run);
        var (taken, put) = (new List<BlockMember>(count), new List<BlockMember>(((run.Length - Head) / EntrySize) - count));
        for (var at = Head; at < run.Length; at += EntrySize)
        {
            var member = new BlockMember(
                BinaryPrimitives.ReadUInt64LittleEndian(run[at..]), new SourceRecordId(new Guid(run.Slice(at + sizeof(ulong), IdSize), bigEndian: true)));
            (taken.Count < count ? taken : put).Add(member);
        }

        return (taken, put);
    }
}

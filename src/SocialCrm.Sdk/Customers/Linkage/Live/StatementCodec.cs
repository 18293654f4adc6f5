using System.Text;

namespace SocialCrm.Customers;

/// <summary>Writes statements as bytes for a store, and reads them back: the source, whether anything was decided, the handles held, and the values.</summary>
internal static class StatementCodec
{
    private const byte Decided = 1;

    public static RecordStatement Write(Statement statement)
    {
        using var bytes = new MemoryStream(256);
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        writer.Write(statement.IsDecided ? Decided : (byte)0);
        writer.Write(statement.Source);
        writer.Write7BitEncodedInt(statement.Held.Length);
        foreach (var (channel, handle, observedAt, isKey) in statement.Held)
        {
            writer.Write(channel);
            writer.Write(handle);
            writer.Write(observedAt);
            writer.Write(isKey);
        }

        foreach (var (field, qualifier, text) in statement.Values)
        {
            writer.Write((byte)field);
            if (field >= FieldKind.Category)
                writer.Write(qualifier);
            writer.Write(text);
        }

        return new RecordStatement(statement.Id, statement.Kind, bytes.ToArray());
    }

    public static Statement Read(in RecordStatement stored)
    {
        var reader = new StatementReader(stored.Values.Span);
        var isDecided = reader.Byte() == Decided;
        var source = reader.Text();
        var held = new HeldHandle[reader.Number()];
        for (var i = 0; i < held.Length; i++)
            held[i] = new HeldHandle(reader.Text(), reader.Text(), reader.Long(), reader.Byte() != 0);
        var values = new List<StatementValue>(12);
        while (!reader.IsAtEnd)
        {
            var field = (FieldKind)reader.Byte();
            values.Add(new StatementValue(field, field >= FieldKind.Category ? reader.Text() : "", reader.Text()));
        }

        return new Statement(stored.Record, source, [.. values], isDecided) { Held = held };
    }
}

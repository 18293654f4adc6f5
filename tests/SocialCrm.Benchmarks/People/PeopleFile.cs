using System.Buffers.Text;
using System.Text;

namespace SocialCrm.Benchmarks.People;

/// <summary>Writes people as a CSV file whose rows are shuffled.</summary>
internal static class PeopleFile
{
    public const string Header = "unique_id,true_id,source,given_name,surname,dob,email,phone,postcode,city";

    public const string Map = "given_name=given-name,surname=family-name,dob=birth-date,email=email,phone=phone,postcode=postcode,city=city";

    public static long Make(string path, int rows, long seed = PeopleRecords.UsualSeed)
    {
        using var lines = new ShuffledLines(Path.GetDirectoryName(Path.GetFullPath(path))!, rows, seed);
        var line = new byte[4_096];
        foreach (var record in PeopleRecords.Make(rows, seed))
            lines.Add(line.AsSpan(0, Write(record, line)));

        using var file = new FileStream(path, new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, BufferSize = 1 << 20 });
        file.Write(Encoding.UTF8.GetBytes(Header + "\n"));
        var count = 0;
        var id = new byte[16];
        lines.Drain(text =>
        {
            Utf8Formatter.TryFormat(count++, id, out var digits);
            file.Write(id.AsSpan(0, digits));
            file.Write(text);
            file.WriteByte((byte)'\n');
        });
        return count;
    }

    /// <summary>The record from its second column on. No value holds a comma, a quote or a line end.</summary>
    private static int Write(in PersonRecord record, Span<byte> line)
    {
        line[0] = (byte)',';
        Utf8Formatter.TryFormat(record.TrueId, line[1..], out var length);
        length++;
        Append(line, ref length, record.Source);
        Append(line, ref length, record.GivenName);
        Append(line, ref length, record.Surname);
        Append(line, ref length, record.BirthDate);
        Append(line, ref length, record.Email);
        Append(line, ref length, record.Phone);
        Append(line, ref length, record.Postcode);
        Append(line, ref length, record.City);
        line[length++] = (byte)'\n';
        return length;
    }

    private static void Append(Span<byte> line, ref int length, string value)
    {
        line[length++] = (byte)',';
        length += Encoding.UTF8.GetBytes(value, line[length..]);
    }
}

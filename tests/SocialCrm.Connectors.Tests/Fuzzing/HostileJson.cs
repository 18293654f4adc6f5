using System.Buffers;
using System.Globalization;
using System.Text;

namespace SocialCrm.Connectors.Tests.Fuzzing;

/// <summary>Writes bodies that a sender with a bug, or with bad intentions, could sign: mostly nearly right.</summary>
internal sealed class HostileJson(FuzzRandom random)
{
    private const int Deepest = 6;

    private static readonly string[] Names =
        ["id", "author", "name", "handle", "time", "text", "kind", "version", "thread", "replyTo", "url", "media", "language", "data", "type", "timestamp", "items", "x", "\\u0069d", "\\ud800", "", "da\\u0074a"];

    private static readonly string[] Values =
    [
        "\"note-1\"", "\"ada\"", "\"2026-06-01T11:59:00Z\"", "\"2026-06-01T11:59:00\"", "1780310000", "1780310000123", "\"Grüße 冰淇淋\"", "\"like\"", "\"deleted\"", "\"https://a.example/1\"",
        "\"<p>Hi <a href='https:&#x2f;/b.example'>there</a><![CDATA[x]]><script>1</script>\"", "\"\\u0000\"", "\"\\ud83c\"", "\"\\udf68\\ud83c\"", "\"\\ud83c\\udf68\"", "\"\\\\ud800\\\"\"", "\"\"", "\" \"",
        "null", "true", "false", "0", "-0", "1e999", "-1e-999", "123456789012345678901234567890123456789012345678901234567890", "0.000000000000000000000000000001", "1780310000.999999999999", "[]", "{}",
        "\"0001-01-01T00:00:00Z\"", "\"9999-12-31T23:59:59Z\"", "\"2026-02-30T00:00:00Z\"", "\"\\/\\b\\f\\n\\r\\t\"",
    ];

    private static readonly string[] Broken = ["NaN", "Infinity", "01", "+1", "'x'", "\"\\x\"", "\"\\u12\"", "/*x*/1", "1,", "\"\n\"", "tru", "\u00a0", "\"unclosed", "}", "]", ":"];

    private readonly ArrayBufferWriter<byte> body = new(4_096);

    public byte[] Write()
    {
        body.ResetWrittenCount();
        switch (random.Below(24))
        {
            case 0:
                Noise(random.Below(200));
                break;
            case 1:
                Repeat(random.Of<string>(["[", "{\"data\":", "{\"a\":[", "[[{\"id\":"]), random.Below(random.OneIn(50) ? 20_000 : 200));
                break;
            case 2:
                Add($"\"{new string('x', random.Below(random.OneIn(50) ? 60_000 : 2_000))}\"");
                break;
            case < 8:
                Add("{\"type\":" + random.Of<string>(Values) + ",\"data\":");
                Entries();
                Add(random.OneIn(4) ? ",\"data\":7}" : "}");
                break;
            default:
                Entries();
                break;
        }

        return Spoiled();
    }

    private void Entries()
    {
        if (random.OneIn(2))
        {
            Entry();
            return;
        }

        Add("[");
        for (var left = random.Below(5); left >= 0; left--)
        {
            Entry();
            Add(left > 0 ? "," : "]");
        }
    }

    /// <summary>An entry as it should be, of which each part may be something else.</summary>
    private void Entry()
    {
        if (random.OneIn(12))
        {
            Value(0);
            return;
        }

        Add("{\"id\":");
        Or($"\"note-{random.Below(1_000).ToString(CultureInfo.InvariantCulture)}\"");
        Add(",\"author\":");
        Or("{\"id\":\"ada\",\"name\":\"Ada\"}");
        Add(",\"time\":");
        Or("\"2026-06-01T11:59:00Z\"");
        for (var more = random.Below(5); more > 0; more--)
        {
            Add($",\"{random.Of<string>(Names)}\":");
            Value(0);
        }

        Add("}");
    }

    private void Or(string usual)
    {
        if (random.OneIn(8))
            Value(0);
        else
            Add(usual);
    }

    private void Value(int depth)
    {
        switch (depth < Deepest ? random.Below(12) : 11)
        {
            case 0:
                Add("[");
                for (var left = random.Below(4); left > 0; left--)
                {
                    Value(depth + 1);
                    Add(left > 1 ? "," : "");
                }

                Add("]");
                break;
            case 1:
                Add($"{{\"{random.Of<string>(Names)}\":");
                Value(depth + 1);
                Add($",\"{random.Of<string>(Names)}\":");
                Value(depth + 1);
                Add("}");
                break;
            case 2 when random.OneIn(6):
                Add(random.Of<string>(Broken));
                break;
            case 3 when random.OneIn(4):
                Add("\"");
                Noise(random.Below(12));
                Add("\"");
                break;
            default:
                Add(random.Of<string>(Values));
                break;
        }
    }

    /// <summary>Now and then cut, torn or with a byte that was never meant.</summary>
    private byte[] Spoiled()
    {
        var bytes = body.WrittenSpan.ToArray();
        if (bytes.Length == 0)
            return bytes;
        return random.Below(20) switch
        {
            0 => bytes[..random.Below(bytes.Length)],
            1 => [.. bytes.AsSpan(random.Below(bytes.Length))],
            2 => [0xEF, 0xBB, 0xBF, .. bytes],
            3 => [.. bytes, .. bytes],
            4 => Changed(bytes),
            _ => bytes,
        };
    }

    private byte[] Changed(byte[] bytes)
    {
        for (var changes = random.Below(4); changes >= 0; changes--)
            bytes[random.Below(bytes.Length)] = random.Byte();
        return bytes;
    }

    private void Noise(int length)
    {
        var noise = body.GetSpan(length + 1);
        for (var at = 0; at < length; at++)
            noise[at] = random.Byte();
        body.Advance(length);
    }

    private void Repeat(string text, int times)
    {
        for (var time = 0; time < times; time++)
            Add(text);
    }

    private void Add(string text) => body.Advance(Encoding.UTF8.GetBytes(text, body.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length))));
}

using System.Globalization;

namespace SocialCrm.Connectors.Tests.Fuzzing;

/// <summary>Changes a genuine request as somebody would who lacks the key.</summary>
internal sealed class Tampering(FuzzRandom random)
{
    private static readonly string[] Odd = ["", " ", "0", "-1", "1780315200.0", "99999999999999999999", "\u0661\u0667", "v1,", "v1a,", "v1", ",", "null", "\0", "msg_1.1780315200", "é", "v2,AAAA"];

    /// <summary>Changes the body, a header, or both; it may come out as it was.</summary>
    public (byte[] Body, Dictionary<string, string> Headers) Change(byte[] body, Dictionary<string, string> headers)
    {
        var changed = new Dictionary<string, string>(headers);
        switch (random.Below(5))
        {
            case 0 or 1:
                return (Change(body), changed);
            case 2:
                return Shift(body, changed);
            case 3:
                Change(changed);
                return (body, changed);
            default:
                Change(changed);
                return (Change(body), changed);
        }
    }

    private byte[] Change(byte[] body)
    {
        if (body.Length == 0)
            return [random.Byte()];
        var at = random.Below(body.Length);
        var length = random.Below(Math.Min(40, body.Length - at) + 1);
        switch (random.Below(7))
        {
            case 0:
                return [.. body.AsSpan(0, at)];
            case 1:
                return [.. body, (byte)random.Of<char>(" \n\0}")];
            case 2:
                return [.. body.AsSpan(0, at), random.Byte(), .. body.AsSpan(at)];
            case 3:
                return [.. body.AsSpan(0, at), .. body.AsSpan(at + length)];
            case 4:
                return [.. body.AsSpan(0, at + length), .. body.AsSpan(at)];
            case 5:
                return [];
            default:
                var copy = body.ToArray();
                copy[at] ^= (byte)(1 << random.Below(8));
                return copy;
        }
    }

    private void Change(Dictionary<string, string> headers)
    {
        var names = headers.Keys.ToArray();
        var name = random.Of<string>(names);
        var value = headers[name];
        var at = random.Below(value.Length + 1);
        switch (random.Below(10))
        {
            case 0:
                headers.Remove(name);
                break;
            case 1:
                headers[name] = random.Of<string>(Odd);
                break;
            case 2:
                headers[name] = headers[random.Of<string>(names)];
                break;
            case 3:
                headers[name] = value[..at];
                break;
            case 4:
                headers[name] = value + " " + random.Of<string>(Odd) + " " + value[at..];
                break;
            case 5:
                headers[name] = value[..at] + (char)(32 + random.Below(96)) + value[at..];
                break;
            case 6:
                headers[name] = value.ToUpperInvariant();
                break;
            case 7 when long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number):
                headers[name] = (number + random.Below(700) - 350).ToString(CultureInfo.InvariantCulture);
                break;
            case 8:
                headers[name] = string.Concat(Enumerable.Repeat(value[..at] + " ", random.Below(60)));
                break;
            default:
                if (at < value.Length)
                    headers[name] = value[..at] + (char)(value[at] ^ (1 << random.Below(7))) + value[(at + 1)..];
                break;
        }
    }

    /// <summary>Moves bytes over the border between two of the parts that are signed one after the other.</summary>
    private (byte[] Body, Dictionary<string, string> Headers) Shift(byte[] body, Dictionary<string, string> headers)
    {
        var name = random.Of<string>([.. headers.Keys]);
        var value = headers[name];
        var at = random.Below(value.Length + 1);
        if (random.OneIn(2) && body.Length > 0)
        {
            headers[name] = value + (char)body[0];
            return (body[1..], headers);
        }

        headers[name] = value[..at];
        return ([.. System.Text.Encoding.UTF8.GetBytes(value[at..]), .. body], headers);
    }
}

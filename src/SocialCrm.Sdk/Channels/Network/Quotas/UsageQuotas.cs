using System.Text;
using System.Text.Json;

namespace SocialCrm.Channels;

/// <summary>Reads Meta's <c>X-App-Usage</c> and <c>X-Business-Use-Case-Usage</c>: JSON that says how many percent are used, in several currencies of which the dearest counts.</summary>
internal static class UsageQuotas
{
    private const double MostPercent = 1_000;
    private const double MostMinutes = 25 * 60;
    private const string Regain = "estimated_time_to_regain_access";

    private static readonly string[] Properties = ["call_count", "total_time", "total_cputime", Regain];

    public static QuotaReading? Read(string name, string json)
    {
        try
        {
            var numbers = Numbers(json);
            return numbers.Count == 0 ? null : new QuotaReading(new QuotaKey(name.ToLowerInvariant(), QuotaScope.Host))
            {
                UsedPercent = Math.Clamp(numbers.Where(number => number.Property != Regain).Select(number => number.Value).DefaultIfEmpty().Max(), 0, MostPercent),
                ResetIn = numbers.Where(number => number.Property == Regain).Max(number => (double?)number.Value) is > 0 and var minutes
                    ? TimeSpan.FromMinutes(Math.Min(minutes, MostMinutes))
                    : null,
            };
        }
        catch (JsonException)
        {
            // A header that is no JSON says nothing; the answer itself is still good.
            return null;
        }
    }

    private static List<(string Property, double Value)> Numbers(string json)
    {
        var numbers = new List<(string, double)>();
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        string? property = null;
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.PropertyName)
                property = Known(reader.ValueSpan);
            else if (reader.TokenType is JsonTokenType.Number && property is not null && reader.TryGetDouble(out var number))
                numbers.Add((property, number));
        }

        return numbers;
    }

    /// <remarks>As it stands: reading a name as text throws where it holds half a surrogate pair.</remarks>
    private static string? Known(ReadOnlySpan<byte> name)
    {
        foreach (var known in Properties)
        {
            if (Ascii.Equals(name, known))
                return known;
        }

        return null;
    }
}

using System.Text;
using Xunit;

namespace SocialCrm.Testing;

/// <summary>Looks for secrets in a text, also in the forms in which they travel.</summary>
internal static class Secrets
{
    public static void AssertAbsent(IReadOnlyList<string> secrets, string text, string place)
    {
        foreach (var secret in secrets)
        {
            // The secret itself is not told: what fails is logged, too.
            foreach (var form in Forms(secret))
                Assert.False(text.Contains(form, StringComparison.Ordinal), $"Secret number {IndexOf(secrets, secret)} of the harness shows in {place}.");
        }
    }

    private static IEnumerable<string> Forms(string secret)
    {
        yield return secret;
        yield return Uri.EscapeDataString(secret);
        // In the middle of something else its Base64 depends on where it begins; the letters at both ends depend on the neighbours.
        for (var before = 0; before < 3; before++)
        {
            var form = Convert.ToBase64String(Encoding.UTF8.GetBytes(new string('x', before) + secret)).TrimEnd('=');
            if (form.Length > 12)
                yield return form[(before == 0 ? 0 : 4)..^4];
        }
    }

    private static int IndexOf(IReadOnlyList<string> secrets, string secret) => Enumerable.Range(0, secrets.Count).First(at => secrets[at] == secret);
}

using System.Globalization;
using System.Text;

namespace QuickStart.Tests.Generator;

/// <summary>What goes wrong when people type names, addresses and numbers into a till.</summary>
internal static class Slips
{
    /// <summary>A name with one slip: two letters swapped, one lost, one doubled, or the accents gone.</summary>
    public static string Misspell(Dice dice, string name)
    {
        if (name.Length < 4)
            return name + name[^1];
        var at = 1 + dice.Below(name.Length - 2);
        return dice.Below(4) switch
        {
            0 => name[..at] + name[at + 1] + name[at] + name[(at + 2)..],
            1 => name[..at] + name[(at + 1)..],
            2 => name[..at] + name[at] + name[at..],
            _ => Plain(name) == name ? name.ToUpperInvariant() : Plain(name),
        };
    }

    /// <summary>The letters without their marks: what an e-mail address or a handle is made of.</summary>
    public static string Plain(string name)
    {
        var plain = new StringBuilder();
        foreach (var character in name.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark)
                continue;
            plain.Append(character switch { 'ß' => "ss", 'ı' => "i", 'Ø' => "O", _ => character.ToString() });
        }

        return plain.ToString();
    }

    /// <summary>The same international number, written the way another form asks for it.</summary>
    public static string Rewrite(Dice dice, string phone) => dice.Below(5) switch
    {
        0 => phone.Replace(" ", "", StringComparison.Ordinal),
        1 => phone.Replace(' ', '-'),
        2 => "00" + phone[1..],
        3 => phone[..3] + " (0)" + phone[3..].Trim(),
        _ => phone,
    };

    /// <summary>The same address in another dress: capitals and stray blanks, which mail servers ignore.</summary>
    public static string Redress(Dice dice, string email) => dice.Below(4) switch
    {
        0 => email.ToUpperInvariant(),
        1 => char.ToUpperInvariant(email[0]) + email[1..],
        _ => email,
    };
}

using SocialCrm.Customers;

namespace QuickStart.Telling;

/// <summary>Shows enough of a contact detail to recognise it, and not enough to use it.</summary>
internal static class Mask
{
    public static string Of(RecordValue value) => value.Kind switch
    {
        AttributeKind.Email => Email(value.Value.Trim()),
        AttributeKind.Phone => Ends(value.Value.Trim(), 3, 2),
        AttributeKind.VerifiedId => $"{value.Qualifier} {Ends(value.Value.Trim(), 0, 3)}",
        AttributeKind.Id => $"{value.Qualifier} {value.Value}",
        AttributeKind.Handle => $"{value.Qualifier}: {value.Value}",
        AttributeKind.BirthDate => "born " + value.Value[..Math.Min(4, value.Value.Length)],
        _ => value.Value,
    };

    private static string Email(string address)
    {
        var at = address.LastIndexOf('@');
        return at < 1 ? "•••" : string.Concat(address.AsSpan(0, 1), "•••", address.AsSpan(at));
    }

    private static string Ends(string text, int first, int last) =>
        text.Length <= first + last + 2 ? "•••" : string.Concat(text.AsSpan(0, first), "•••", text.AsSpan(text.Length - last));
}

using System.Text;
using System.Text.Json;
using SocialCrm.Connectors.Json;

namespace SocialCrm.Connectors.Webhooks;

/// <summary>A wanted property, the fields it is, and the wanted properties inside it.</summary>
internal sealed class FieldNode(string name)
{
    private const int LongestName = 256;

    private readonly byte[] utf8Name = Encoding.UTF8.GetBytes(name);
    private FieldNode[] children = [];
    private WebhookField[] fields = [];

    /// <summary>What its value is.</summary>
    public ReadOnlySpan<WebhookField> Fields => fields;

    public bool HasChildren => children.Length > 0;

    public bool IsMedia { get; private set; }

    /// <summary>Whether media stand here or further in, so that lists are gone through.</summary>
    public bool LeadsToMedia { get; private set; }

    /// <summary>Adds a path of names with full stops between them. <c>user.name</c> is <c>name</c> inside <c>user</c>, or a property of that very name.</summary>
    public void Add(string path, WebhookField field)
    {
        var node = this;
        foreach (var step in path.Split('.'))
        {
            node.LeadsToMedia |= field == WebhookField.Media;
            node = node.Child(step);
        }

        node.Be(field);
        if (path.Contains('.', StringComparison.Ordinal))
            Child(path).Be(field);
    }

    /// <summary>The wanted property that the reader stands on, or null.</summary>
    public FieldNode? Find(ref Utf8JsonReader json)
    {
        if (!json.ValueIsEscaped)
            return Find(json.ValueSpan);
        if (json.ValueSpan.Length > LongestName)
            return null;

        // Not by the reader's own comparison: it throws where a name holds half a surrogate pair.
        Span<byte> plain = stackalloc byte[LongestName];
        return Find(plain[..JsonEscapes.Write(json.ValueSpan, plain, out _)]);
    }

    private FieldNode? Find(ReadOnlySpan<byte> utf8)
    {
        foreach (var child in children)
        {
            if (utf8.SequenceEqual(child.utf8Name))
                return child;
        }

        return null;
    }

    private void Be(WebhookField field)
    {
        fields = [.. fields, field];
        IsMedia |= field == WebhookField.Media;
        LeadsToMedia |= IsMedia;
    }

    private FieldNode Child(string childName)
    {
        var utf8 = Encoding.UTF8.GetBytes(childName);
        if (Find(utf8) is { } known)
            return known;
        var child = new FieldNode(childName);
        children = [.. children, child];
        return child;
    }
}

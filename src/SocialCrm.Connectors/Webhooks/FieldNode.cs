using System.Text;
using System.Text.Json;
using SocialCrm.Connectors.Json;

namespace SocialCrm.Connectors.Webhooks;

/// <summary>A wanted property, the fields it is, and the wanted properties inside it.</summary>
internal sealed class FieldNode(string name)
{
    private const int LongestName = 256;

    private readonly string name = name;
    private readonly byte[] utf8Name = Encoding.UTF8.GetBytes(name);
    private readonly List<FieldNode> children = [];
    private readonly List<WebhookField> fields = [];

    /// <summary>What its value is.</summary>
    public IReadOnlyList<WebhookField> Fields => fields;

    public bool HasChildren => children.Count > 0;

    /// <summary>Whether media stand here or further in, so that lists are gone through.</summary>
    public bool LeadsToMedia => fields.Contains(WebhookField.Media) || children.Exists(child => child.LeadsToMedia);

    /// <summary>Adds a path of names with full stops between them. <c>user.name</c> is <c>name</c> inside <c>user</c>, or a property of that very name.</summary>
    public void Add(string path, WebhookField field)
    {
        var node = this;
        foreach (var step in path.Split('.'))
            node = node.Child(step);
        node.fields.Add(field);
        if (path.Contains('.', StringComparison.Ordinal))
            Child(path).fields.Add(field);
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

    private FieldNode Child(string childName)
    {
        var child = children.Find(known => known.name == childName);
        if (child is null)
            children.Add(child = new FieldNode(childName));
        return child;
    }
}

using System.Text;
using System.Text.Json;

namespace SocialCrm.Connectors.Files;

/// <summary>A wanted property of a JSON row, and the wanted ones inside it.</summary>
internal sealed class JsonColumn(string name)
{
    private readonly byte[] utf8Name = Encoding.UTF8.GetBytes(name);
    private readonly List<JsonColumn> children = [];

    /// <summary>Where its value goes; -1 where only something inside it is wanted.</summary>
    public int Slot { get; private set; } = -1;

    public bool HasChildren => children.Count > 0;

    /// <summary>Arranges dotted paths. <c>user.name</c> is <c>name</c> inside <c>user</c>, or a property of that very name.</summary>
    public static JsonColumn Root(IReadOnlyList<string> paths)
    {
        var root = new JsonColumn("");
        for (var slot = 0; slot < paths.Count; slot++)
        {
            root.Child(paths[slot]).Slot = slot;
            var node = root;
            foreach (var step in paths[slot].Split('.'))
                node = node.Child(step);
            node.Slot = slot;
        }

        return root;
    }

    /// <summary>The wanted property that the reader stands on, or null.</summary>
    public JsonColumn? Find(ref Utf8JsonReader json)
    {
        foreach (var child in children)
        {
            if (json.ValueTextEquals(child.utf8Name))
                return child;
        }

        return null;
    }

    private JsonColumn Child(string childName)
    {
        var utf8 = Encoding.UTF8.GetBytes(childName);
        var child = children.Find(known => known.utf8Name.AsSpan().SequenceEqual(utf8));
        if (child is null)
            children.Add(child = new JsonColumn(childName));
        return child;
    }
}

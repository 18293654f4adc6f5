namespace SocialCrm.Connectors.Nostr;

/// <summary>Where a note stands in a conversation.</summary>
/// <param name="Root">The note that began it; null for one that begins one itself.</param>
/// <param name="Answered">What it answers.</param>
internal readonly record struct NoteThread(string? Root, string? Answered)
{
    /// <summary>After NIP-22 for comments, and after NIP-10 for notes: by the markers, or by position in what is older than they are.</summary>
    public static NoteThread Of(NostrEvent said)
    {
        if (said.Kind == EventKind.Comment)
            return new NoteThread(said.Tag("E"), said.Tag("e") ?? said.Tag("E"));
        var tags = said.Tags.Where(tag => tag.Count > 1 && tag[0] == "e" && Marker(tag) != "mention").ToList();
        var root = tags.Find(tag => Marker(tag) == "root")?[1];
        var reply = tags.Find(tag => Marker(tag) == "reply")?[1];
        return root is null && reply is null && tags.Count > 0
            ? new NoteThread(tags[0][1], tags[^1][1])
            : new NoteThread(root ?? reply, reply ?? root);
    }

    /// <summary>The tags of an answer to a note.</summary>
    public static List<IReadOnlyList<string>> Answering(NostrEvent parent, string own)
    {
        var people = parent.TagValues("p").Prepend(parent.Author).Where(person => person != own && NostrKey.IsHex(person)).Distinct().Take(100);
        if (parent.Kind != EventKind.Note)
            return Commenting(parent);
        var root = Of(parent).Root;
        List<IReadOnlyList<string>> tags = root is null || root == parent.Id
            ? [["e", parent.Id, "", "root", parent.Author]]
            : [["e", root, "", "root"], ["e", parent.Id, "", "reply", parent.Author]];
        tags.AddRange(people.Select(person => new[] { "p", person }));
        return tags;
    }

    /// <summary>What is no note is answered by a comment, which names the kinds of what it is about.</summary>
    private static List<IReadOnlyList<string>> Commenting(NostrEvent parent)
    {
        var kind = parent.Kind.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var isNested = parent.Kind == EventKind.Comment && parent.Tag("E") is not null;
        return
        [
            ["E", isNested ? parent.Tag("E")! : parent.Id],
            ["K", isNested ? parent.Tag("K") ?? kind : kind],
            ["P", isNested ? parent.Tag("P") ?? parent.Author : parent.Author],
            ["e", parent.Id, "", parent.Author],
            ["k", kind],
            ["p", parent.Author],
        ];
    }

    private static string Marker(IReadOnlyList<string> tag) => tag.Count > 3 ? tag[3] : "";
}

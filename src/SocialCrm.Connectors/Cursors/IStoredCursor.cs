namespace SocialCrm.Connectors.Cursors;

/// <summary>A cursor that is stored as JSON, in a format and for one site and account.</summary>
internal interface IStoredCursor
{
    /// <summary>The version of its format.</summary>
    int Version { get; }

    /// <summary>A digest of what it belongs to.</summary>
    string For { get; }
}

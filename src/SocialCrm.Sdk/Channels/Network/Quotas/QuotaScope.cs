namespace SocialCrm.Channels;

/// <summary>What shares a quota.</summary>
internal enum QuotaScope
{
    /// <summary>Everything asked of the host.</summary>
    Host,

    /// <summary>Every path that the platform puts into the same bucket, for each resource by itself.</summary>
    Bucket,

    /// <summary>One path.</summary>
    Route,
}

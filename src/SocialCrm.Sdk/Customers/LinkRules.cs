namespace SocialCrm.Customers;

/// <summary>The names under which links are explained and keys are stored; changing one orphans stored keys.</summary>
internal static class LinkRules
{
    public const string VerifiedId = "verified-id";
    public const string Account = "account";
    public const string Email = "email";
    public const string Phone = "phone";
    public const string HashedEmail = "hashed-email";
    public const string HashedPhone = "hashed-phone";

    /// <summary>Why records parted: they are kept apart on purpose.</summary>
    public const string Separated = "separated";

    /// <summary>Why records parted: the host vouches for different ids.</summary>
    public const string ContradictingIds = "contradicting-verified-ids";

    /// <summary>Why records parted: what linked them is no longer stated, is shared by too many, or is a handle that another account was seen with since.</summary>
    public const string NothingShared = "nothing-shared";

    /// <summary>The stronger the proof the earlier it is heard, so that a doubtful link never shuts out a sure one.</summary>
    public static int Rank(string rule) => rule switch
    {
        VerifiedId => 0,
        Account => 2,
        Email => 3,
        Phone => 4,
        HashedEmail => 5,
        HashedPhone => 6,
        _ => 7,
    };

    /// <summary>Connections are heard after verified ids and before everything else.</summary>
    public const int ConnectionRank = 1;
}

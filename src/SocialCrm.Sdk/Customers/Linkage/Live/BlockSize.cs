namespace SocialCrm.Customers;

/// <summary>What becomes of a block for the number of its records.</summary>
internal enum BlockSize
{
    /// <summary>All its records meet.</summary>
    Whole,

    /// <summary>It is split by a further part; those that say nothing of it stay together.</summary>
    Split,

    /// <summary>It is split by a further part as long as there is one, and those that say nothing of it meet nobody in it.</summary>
    TooLarge,
}

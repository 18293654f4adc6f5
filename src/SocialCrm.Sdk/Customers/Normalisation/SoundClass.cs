namespace SocialCrm.Customers;

/// <summary>Sounds that are taken for one another.</summary>
internal enum SoundClass
{
    /// <summary>Silent.</summary>
    None,

    /// <summary>Any vowel, also y, and h before one.</summary>
    Vowel,

    /// <summary>b, p.</summary>
    Lip,

    /// <summary>f, v, w, ph.</summary>
    Breath,

    /// <summary>d, t, th.</summary>
    Tongue,

    /// <summary>g, k, c, q, x.</summary>
    Throat,

    /// <summary>l.</summary>
    Side,

    /// <summary>m.</summary>
    Hum,

    /// <summary>n, gn, ñ.</summary>
    Nose,

    /// <summary>r.</summary>
    Roll,

    /// <summary>s, z, sh, ch, cz, j.</summary>
    Hiss,
}

namespace SocialCrm.Connectors.Webhooks;

/// <summary>How a value is written.</summary>
internal enum FieldForm
{
    /// <summary>There is none, or it is null.</summary>
    Absent,

    /// <summary>As it is: a string without escapes, a number, a truth value.</summary>
    Plain,

    /// <summary>A string with escapes.</summary>
    Escaped,

    /// <summary>A list or an object, which is no single value.</summary>
    Nested,
}

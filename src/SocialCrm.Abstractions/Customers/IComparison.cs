namespace SocialCrm.Customers;

/// <summary>Weighs what one aspect of two records says for or against their being one person. The weight is added to what the model says.</summary>
/// <remarks>
/// <para>Pure, symmetric and thread-safe: <c>Compare(a, b)</c> equals <c>Compare(b, a)</c>; no clock, no I/O; never throws on what a source sends.</para>
/// <para>Missing values are no evidence: weight 0. Added by <c>AddComparison&lt;T&gt;()</c>.</para>
/// </remarks>
public interface IComparison
{
    /// <summary>A short, stable name in lower case, such as <c>birth-date</c>, shown in explanations.</summary>
    string Name { get; }

    /// <summary>Compares two records.</summary>
    MatchWeight Compare(SourceRecord left, SourceRecord right);
}

using System.Reflection;
using System.Security.Cryptography;

namespace SocialCrm.Testing;

/// <summary>Knows the calls that compare without telling by their time.</summary>
internal static class ConstantTime
{
    /// <summary>The comparison of the base library, or the check of a signature whose key is public, where time tells nothing.</summary>
    public static bool Accepts(MethodBase method) =>
        (method.DeclaringType == typeof(CryptographicOperations) && method.Name == nameof(CryptographicOperations.FixedTimeEquals))
        || (typeof(AsymmetricAlgorithm).IsAssignableFrom(method.DeclaringType) && method.Name.StartsWith("Verify", StringComparison.Ordinal));
}

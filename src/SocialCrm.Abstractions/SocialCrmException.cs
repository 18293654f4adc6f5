namespace SocialCrm;

/// <summary>The root of everything this library throws on its own account.</summary>
/// <remarks>A message says what to do next and never contains personal data. Outcomes of the domain are values, not exceptions.</remarks>
public class SocialCrmException : Exception
{
    /// <summary>Says what could not be done, and what to do about it.</summary>
    public SocialCrmException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}

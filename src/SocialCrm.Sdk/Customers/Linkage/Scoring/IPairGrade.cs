namespace SocialCrm.Customers;

/// <summary>Compares two values of one field.</summary>
internal interface IPairGrade
{
    Finding Of(uint left, uint right);
}

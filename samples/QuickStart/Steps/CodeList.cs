using System.Globalization;
using System.Text;
using SocialCrm;
using SocialCrm.Customers;

namespace QuickStart.Steps;

/// <summary>Writes the codes with whom they are for: the account that spoke up, and the CRM's number of its owner.</summary>
internal sealed class CodeList(CustomerDirectory customers)
{
    public async Task<string> WriteAsync(IReadOnlyList<GivenCode> codes, CancellationToken cancellationToken)
    {
        var text = new StringBuilder("code,customer_id,channel,account,worth,currency,until\r\n");
        foreach (var code in codes)
        {
            var records = await RecordsAsync(code.Recipient, cancellationToken);
            var number = records.FirstOrDefault(record => record.Source == Sources.Crm)?.Key ?? "";
            var account = records.FirstOrDefault(record => record.Id == code.Recipient)?.Key ?? "";
            text.Append(string.Create(
                CultureInfo.InvariantCulture,
                $"{code.Code},{CsvField.Of(number)},{CsvField.Of(code.Channel.Value)},{CsvField.Of(account)},{Amount(code.Worth)},{code.Worth.Currency.Code},{code.Until:yyyy-MM-ddTHH:mm:sszzz}\r\n"));
        }

        return text.ToString();
    }

    private static string Amount(Money worth) => worth.Amount.ToString("F" + worth.Currency.MinorDigits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private async Task<IReadOnlyList<SourceRecord>> RecordsAsync(SourceRecordId recipient, CancellationToken cancellationToken) =>
        await customers.FindAsync(new CustomerReference.ByRecord(recipient), cancellationToken) is { } id && await customers.GetAsync(id, cancellationToken) is { } customer
            ? customer.Records
            : [];
}

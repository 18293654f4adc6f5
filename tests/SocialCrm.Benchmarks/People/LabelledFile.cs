using System.Text;
using SocialCrm.Customers;

namespace SocialCrm.Benchmarks.People;

/// <summary>A CSV file of records whose people are known, read by the names of its columns.</summary>
internal static class LabelledFile
{
    private static readonly Dictionary<string, (AttributeKind Kind, string? Qualifier)> Kinds = new(StringComparer.Ordinal)
    {
        ["given_name"] = (AttributeKind.GivenName, null),
        ["first_name"] = (AttributeKind.GivenName, null),
        ["surname"] = (AttributeKind.FamilyName, null),
        ["full_name"] = (AttributeKind.FullName, null),
        ["dob"] = (AttributeKind.BirthDate, null),
        ["email"] = (AttributeKind.Email, null),
        ["phone"] = (AttributeKind.Phone, null),
        ["postcode"] = (AttributeKind.Postcode, null),
        ["postcode_fake"] = (AttributeKind.Postcode, null),
        ["city"] = (AttributeKind.City, null),
        ["birth_place"] = (AttributeKind.City, null),
        ["gender"] = (AttributeKind.Category, "gender"),
        ["occupation"] = (AttributeKind.Category, "occupation"),
    };

    private static readonly string[] People = ["true_id", "cluster"];

    public static (RecordBatch Batch, LinkageTruth Truth) Read(string path)
    {
        var batch = new RecordBatch(new LinkageOptions { DefaultRegion = "GB" });
        var truth = new LinkageTruth();
        var lines = File.ReadLines(path);
        var columns = Cells(lines.First());
        var (person, source) = (columns.FindIndex(People.Contains), columns.IndexOf("source"));
        if (person < 0)
            throw new ArgumentException($"{path} has no column {string.Join(" or ", People)} that tells who each record is.");
        foreach (var line in lines.Skip(1))
        {
            var cells = Cells(line);
            batch.Begin(batch.Source(new SourceId(source < 0 ? "file" : cells[source])), $"{batch.Count}");
            for (var column = 0; column < columns.Count; column++)
            {
                if (Kinds.TryGetValue(columns[column], out var meaning))
                    batch.Set(batch.Slot(meaning.Kind, meaning.Qualifier), cells[column]);
            }

            batch.End();
            truth.Add(cells[person]);
        }

        return (batch, truth);
    }

    /// <summary>The cells of a line; no value of these files holds a line end.</summary>
    private static List<string> Cells(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        foreach (var character in line)
        {
            if (character == '"')
            {
                quoted = !quoted;
            }
            else if (character == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(character);
            }
        }

        cells.Add(cell.ToString());
        return cells;
    }
}

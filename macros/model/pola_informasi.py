"""Hold the patterns of the register, which its model and the words on them share."""

#: A published file: one that no browser runs, in the folder that holds nothing else.
JALUR_BERKAS = r"^berkas/[A-Za-z0-9][A-Za-z0-9._-]*\.(pdf|docx|xlsx|csv|txt|jpg|png)$"
#: A half of a year.
POLA_SEMESTER = r"^(19|20)[0-9]{2}-[12]$"
